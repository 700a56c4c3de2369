package io.quicksizer.web.approval;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;

/**
 * Flash message with the result of a bulk approval.
 *
 * @param given number of sign-offs given
 * @param left number of sign-offs that could not be given
 */
@ReadByTemplates
public record SeveralNotice(int given, int left) implements Serializable {
    /** Name of the flash attribute. */
    static final String ATTRIBUTE = "several";
}
