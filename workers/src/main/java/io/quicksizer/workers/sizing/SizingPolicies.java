package io.quicksizer.workers.sizing;

/**
 * The limits that a catalogue version sets for sizings.
 *
 * @param minimumPerCustomService minimum days of a custom service (docs/domain.md, rule 5)
 * @param minimumPerYear days of a contract year below which it has a warning; 0 for none (docs/domain.md, rule 7)
 */
public record SizingPolicies(Days minimumPerCustomService, Days minimumPerYear) {

    /** The default values of a catalogue without limits of its own. */
    public static final SizingPolicies INITIAL = new SizingPolicies(Days.of(10), Days.ZERO);
}
