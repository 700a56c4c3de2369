package io.quicksizer.workers.sizing;

/**
 * Limits that a catalogue version sets for the sizings made with it.
 *
 * @param minimumPerCustomService the fewest days of a custom service (docs/domain.md, rule 5)
 * @param minimumPerYear below this, a contract year carries a warning; 0 for none (docs/domain.md, rule 7)
 */
public record SizingPolicies(Days minimumPerCustomService, Days minimumPerYear) {

    /** The default values of a catalogue until its own policy says otherwise. */
    public static final SizingPolicies INITIAL = new SizingPolicies(Days.of(10), Days.ZERO);
}
