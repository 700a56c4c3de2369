package io.quicksizer.workers.sizing;

import java.util.Optional;

/** A scenario's statement about a service's days at one size (docs/domain.md, rule 1). */
public sealed interface ScenarioFigure {

    /** Nothing: the template's figure counts. */
    ScenarioFigure FROM_TEMPLATE = new FromTemplate();

    /** Nothing on purpose: an explicit blank, which counts no days whatever the template says. */
    ScenarioFigure BLANK = new Blank();

    /** A figure of its own, which counts instead of the template's. */
    static ScenarioFigure override(Days days) {
        return new OwnDays(days);
    }

    /** The figure that counts; empty for a blank. */
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
