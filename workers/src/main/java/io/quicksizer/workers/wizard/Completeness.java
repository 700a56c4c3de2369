package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.MessageWord;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.SizingDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The reasons why an engagement can't be submitted, each with the step that resolves it. */
public final class Completeness {
    private final EngagementState state;
    private final CatalogueSnapshot catalogue;
    private final List<Problem> problems = new ArrayList<>();

    private Completeness(EngagementState state, CatalogueSnapshot catalogue) {
        this.state = state;
        this.catalogue = catalogue;
    }

    /** Returns the reasons; empty if the engagement can be submitted. */
    public static List<Problem> problems(EngagementState state, CatalogueSnapshot catalogue) {
        return new Completeness(state, catalogue).check();
    }

    private List<Problem> check() {
        if (state.spread().isEmpty() || state.context().customer().isEmpty()) {
            unfinished(
                    Step.CONTEXT,
                    MessageWord.of("problem.context-unfinished", "customer, duration and spread are needed."));
        }
        if (state.scopeTypes().isEmpty()) {
            unfinished(Step.SCOPE, MessageWord.of(ProblemCode.SCOPE_EMPTY, List.of()));
        }
        List<CatalogueLineItem> chosen = state.chosenLineItems(catalogue);
        state.scopeTypes().stream()
                .filter(type ->
                        chosen.stream().noneMatch(item -> item.scopeType().equals(type)))
                .map(type -> catalogue.scopeType(type).orElseThrow().name())
                .forEach(type -> unfinished(
                        Step.SCENARIOS, MessageWord.of(ProblemCode.SCOPE_TYPE_WITHOUT_LINE_ITEM, List.of(type))));
        chosen.stream()
                .filter(item -> state.size(item.key()).isEmpty())
                .forEach(item ->
                        unfinished(Step.SIZING, MessageWord.of(StepProblem.LINE_ITEM_UNSIZED, List.of(item.name()))));
        if (!chosen.isEmpty() && state.countedLineItems(catalogue).isEmpty()) {
            unfinished(Step.SIZING, MessageWord.of(StepProblem.EVERYTHING_DEFERRED, List.of()));
        }
        if (problems.isEmpty()) {
            checkFigures();
        }
        return List.copyOf(problems);
    }

    private void checkFigures() {
        SizingDraft figures = EngagementFigures.of(state, catalogue);
        Stream.concat(figures.problems().stream(), EngagementFigures.ofDeferred(state, catalogue).problems().stream())
                .forEach(problem -> unfinished(
                        problem.field().contains("customServices") ? Step.EXPERT : Step.SIZING,
                        MessageWord.of(problem.code(), problem.arguments())));
        if (problems.isEmpty() && figures.result().total().isZero()) {
            problems.add(Problem.of("action", StepProblem.NOTHING_TO_SUBMIT));
        }
    }

    private void unfinished(Step step, MessageWord reason) {
        problems.add(Problem.of("action", StepProblem.STEP_UNFINISHED, StepName.word(step), reason));
    }
}
