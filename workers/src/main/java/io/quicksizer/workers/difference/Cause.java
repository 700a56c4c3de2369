package io.quicksizer.workers.difference;

import java.time.Instant;

/** The cause of a cell's change. */
public sealed interface Cause {

    /**
     * A person entered it.
     *
     * @param actor user name
     * @param act the wizard step in which it was entered, such as SIZING; or RENAME
     */
    record Someone(String actor, String act, Instant at) implements Cause {}

    /**
     * The catalogue says something else.
     *
     * @param before number of the version before
     * @param after number of the version that it was moved to
     */
    record Catalogue(int before, int after) implements Cause {}

    /** A rule of the calculation, with no person and no catalogue behind this very cell. */
    enum Rule implements Cause {
        /** The percentages that were entered were rescaled to exactly 100 (docs/domain.md, rule 3). */
        NORMALISATION,
        /** The days of a year are apportioned so that rows and columns add up (docs/domain.md, rule 4). */
        ROUNDING,
        /** A year is compared with the catalogue's yearly minimum (docs/domain.md, rule 7). */
        YEARLY_MINIMUM,
        /** A submission freezes the newest branding of documents (docs/documents.md). */
        BRANDING,
        /** Nothing entered and nothing in the catalogue explains it: the calculation itself, or a hand from outside. */
        CALCULATION
    }
}
