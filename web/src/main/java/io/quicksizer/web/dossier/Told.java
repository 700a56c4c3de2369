package io.quicksizer.web.dossier;

import java.io.Serializable;

/**
 * A flash message: what was just done, shown once on the next page.
 *
 * @param key of its sentence
 * @param number of the revision that it is about, or 0
 */
public record Told(String key, int number) implements Serializable {
    /** Name of the attribute under which the next page finds it. */
    static final String ATTRIBUTE = "told";
}
