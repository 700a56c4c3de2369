package io.quicksizer.web.approval;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;

/**
 * A flash message: how many sign-offs were given at once, shown once on the next page.
 *
 * @param given how many
 * @param left how many could not be given
 */
@ReadByTemplates
public record SeveralNotice(int given, int left) implements Serializable {
    /** Name of the attribute under which the next page finds it. */
    static final String ATTRIBUTE = "several";
}
