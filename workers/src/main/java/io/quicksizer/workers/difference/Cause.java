package io.quicksizer.workers.difference;

import java.time.Instant;

/** Cause of a cell's change. */
public sealed interface Cause {

    /**
     * A person entered the value.
     *
     * @param actor user name
     * @param act the wizard step in which it was entered, such as SIZING, or RENAME or ALTERNATIVES
     */
    record Someone(String actor, String act, Instant at) implements Cause {}

    /**
     * The engagement was moved to another catalogue version.
     *
     * @param before number of the previous version
     * @param after number of the new version
     */
    record Catalogue(int before, int after) implements Cause {}

    /** A rule that changed the cell although neither a person nor the catalogue did. */
    enum Rule implements Cause {
        /** The percentages that were entered were rescaled to exactly 100 (docs/domain.md, rule 3). */
        NORMALISATION,
        /** The days of a year are apportioned so that rows and columns add up (docs/domain.md, rule 4). */
        ROUNDING,
        /** A year is compared with the catalogue's yearly minimum (docs/domain.md, rule 7). */
        YEARLY_MINIMUM,
        /** A submission freezes the newest branding of documents (docs/documents.md). */
        BRANDING,
        /**
         * No known cause: neither an entry nor the catalogue explains the change. The calculation changed, or the data
         * was manipulated.
         */
        CALCULATION
    }
}
