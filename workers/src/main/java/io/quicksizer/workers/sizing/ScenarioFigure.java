package io.quicksizer.workers.sizing;

import java.util.Optional;

/** A scenario's value for a service's days at one size (docs/domain.md, rule 1). */
public sealed interface ScenarioFigure {

    /** No value: the template's figure counts. */
    ScenarioFigure FROM_TEMPLATE = new FromTemplate();

    /** An explicit blank, which counts no days whatever the template says. */
    ScenarioFigure BLANK = new Blank();

    /** Returns a figure that counts instead of the template's. */
    static ScenarioFigure override(Days days) {
        return new OwnDays(days);
    }

    /** Returns the effective figure; empty for a blank. */
    Optional<Days> effective(Optional<Days> template);

    /** See {@link #FROM_TEMPLATE}. */
    record FromTemplate() implements ScenarioFigure {

        @Override
        public Optional<Days> effective(Optional<Days> template) {
            return template;
        }
    }

    /** See {@link #BLANK}. */
    record Blank() implements ScenarioFigure {

        @Override
        public Optional<Days> effective(Optional<Days> template) {
            return Optional.empty();
        }
    }

    /** See {@link #override(Days)}. */
    record OwnDays(Days days) implements ScenarioFigure {

        @Override
        public Optional<Days> effective(Optional<Days> template) {
            return Optional.of(days);
        }
    }
}
