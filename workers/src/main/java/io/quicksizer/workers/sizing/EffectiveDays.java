package io.quicksizer.workers.sizing;

import java.util.Optional;

/**
 * A service's days at one size, with their origin (docs/domain.md, rule 1).
 *
 * @param template the template's days; empty for none
 * @param effective the days that count; empty for none
 * @param overridden whether the scenario has its own value, which includes an explicit blank
 */
public record EffectiveDays(Optional<Days> template, Optional<Days> effective, boolean overridden) {

    static EffectiveDays of(Optional<Days> template, ScenarioFigure figure) {
        return new EffectiveDays(
                template, figure.effective(template), !(figure instanceof ScenarioFigure.FromTemplate));
    }

    /** Returns the days that count; 0 if there are none. */
    public Days days() {
        return effective.orElse(Days.ZERO);
    }
}
