package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.sizing.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person handed in at one step, and what it leads to. The same decision is made for the portal, the API and
 * Tasklist.
 */
public final class StepEntry {
    private static final String ACTION = "action";
    private static final String JUMP_TO = "jumpTo";

    private final WizardStep wizardStep;
    private final JsonNode payload;

    /** @throws IllegalArgumentException if the step is none of the wizard */
    public StepEntry(Step step, JsonNode payload) {
        this.wizardStep = Wizard.step(step);
        this.payload = payload;
    }

    /**
     * Decides.
     *
     * @param history the way the planner came
     */
    public StepDecision decide(EngagementState state, CatalogueSnapshot catalogue, History history) {
        SubmittedFields fields = new SubmittedFields(payload);
        fields.refuseUnknown(known());
        Optional<Move> move = move(fields);
        if (move.isEmpty()) {
            return StepDecision.refused(state, fields.problems());
        }
        return switch (move.get()) {
            case CONTINUE, SUBMIT -> accept(move.get(), state, catalogue, fields);
            case BACK -> back(state, catalogue, history, fields);
            case JUMP -> jump(state, catalogue, fields);
            case WITHDRAW -> StepDecision.leaving(Move.WITHDRAW, state);
        };
    }

    private StepDecision accept(Move move, EngagementState state, CatalogueSnapshot catalogue, SubmittedFields fields) {
        EngagementState next = wizardStep.accept(state, catalogue, fields);
        List<Problem> problems = fields.problems();
        return problems.isEmpty() ? StepDecision.leaving(move, next) : StepDecision.refused(state, problems);
    }

    private StepDecision back(
            EngagementState state, CatalogueSnapshot catalogue, History history, SubmittedFields fields) {
        Optional<Step> target = history.before(wizardStep.step(), state.expertOpen(catalogue));
        if (target.isEmpty()) {
            fields.problem(ACTION, StepProblem.NOTHING_BEFORE);
            return StepDecision.refused(state, fields.problems());
        }
        return StepDecision.leadingTo(Move.BACK, target.get(), state);
    }

    private StepDecision jump(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields fields) {
        Optional<Step> target = target(fields.line(JUMP_TO));
        if (target.isEmpty()) {
            fields.problem(JUMP_TO, StepProblem.JUMP_TARGET_MISSING);
        } else if (target.get() == Step.EXPERT && !state.expertOpen(catalogue)) {
            fields.problem(JUMP_TO, StepProblem.EXPERT_MODE_LOCKED);
        }
        List<Problem> problems = fields.problems();
        return problems.isEmpty()
                ? StepDecision.leadingTo(Move.JUMP, target.orElseThrow(), state)
                : StepDecision.refused(state, problems);
    }

    private Optional<Move> move(SubmittedFields fields) {
        String word = fields.line(ACTION);
        Move usual = wizardStep.step() == Step.REVIEW ? Move.SUBMIT : Move.CONTINUE;
        if (word.isEmpty()) {
            return Optional.of(usual);
        }
        Optional<Move> move = Move.check(fields.at(ACTION), word).accepted().filter(offered()::contains);
        if (move.isEmpty()) {
            fields.problem(ACTION, StepProblem.ACTION_UNKNOWN, word);
        }
        return move;
    }

    private Set<Move> offered() {
        return wizardStep.step() == Step.REVIEW
                ? Set.of(Move.SUBMIT, Move.BACK, Move.JUMP, Move.WITHDRAW)
                : Set.of(Move.CONTINUE, Move.BACK);
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>(wizardStep.fields());
        known.add(ACTION);
        return known;
    }

    private static Optional<Step> target(String name) {
        List<Step> steps = new ArrayList<>(List.of(Step.values()));
        steps.removeAll(List.of(Step.REVIEW, Step.SIGN_OFF));
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
