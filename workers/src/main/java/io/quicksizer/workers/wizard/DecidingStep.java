package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.entry.EntryValues;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decision on the outcome of an entry, by the same rules for the portal, the API and Tasklist. */
public final class DecidingStep {
    private final StepEntry entry;
    private final Checking checking = new Checking();

    /** @param entry a submission with its intent */
    public DecidingStep(StepEntry entry) {
        this.entry = entry;
    }

    /**
     * Returns the outcome of the entry.
     *
     * @param history the steps that the planner has visited
     */
    public StepDecision decide(EngagementState state, CatalogueSnapshot catalogue, History history) {
        checking.unknown(entry.intent().unknownFields());
        Optional<Move> move = move();
        if (move.isEmpty()) {
            return StepDecision.refused(state, checking.problems());
        }
        return switch (move.get()) {
            case CONTINUE, SUBMIT -> accept(move.get(), state, catalogue);
            case BACK -> back(state, catalogue, history);
            case JUMP -> jump(state, catalogue);
            case WITHDRAW -> StepDecision.leaving(Move.WITHDRAW, state);
        };
    }

    private StepDecision accept(Move move, EngagementState state, CatalogueSnapshot catalogue) {
        EngagementState next = Wizard.accept(entry, state, catalogue, checking);
        List<Problem> problems = checking.problems();
        return problems.isEmpty() ? StepDecision.leaving(move, next) : StepDecision.refused(state, problems);
    }

    private StepDecision back(EngagementState state, CatalogueSnapshot catalogue, History history) {
        Optional<Step> target = history.before(entry.step(), state.expertOpen(catalogue));
        if (target.isEmpty()) {
            checking.problem(Intent.ACTION, StepProblem.NOTHING_BEFORE);
            return StepDecision.refused(state, checking.problems());
        }
        boolean passesOver = target.get().compareTo(entry.step()) > 0 && changes(state, catalogue);
        return passesOver
                ? apply(target.get(), state, catalogue)
                : StepDecision.leadingTo(Move.BACK, target.get(), state);
    }

    /**
     * Applies the entry as Continue would, for Back to a later step, for example to the review after a jump: the
     * planner does not come to this step again on the way forward. Problems have to be corrected first.
     */
    private StepDecision apply(Step target, EngagementState state, CatalogueSnapshot catalogue) {
        EngagementState next = Wizard.accept(entry, state, catalogue, checking);
        List<Problem> problems = checking.problems();
        return problems.isEmpty()
                ? StepDecision.leadingTo(Move.BACK, target, next)
                : StepDecision.refused(state, problems);
    }

    private boolean changes(EngagementState state, CatalogueSnapshot catalogue) {
        StepEntry shown = Wizard.show(entry, state, catalogue).entry();
        StepEntry stored = Wizard.show(entry.step(), state, catalogue).entry();
        return !EntryValues.of(shown).equals(EntryValues.of(stored));
    }

    private StepDecision jump(EngagementState state, CatalogueSnapshot catalogue) {
        Optional<Step> target = target();
        if (target.isEmpty()) {
            checking.problem(ReviewEntry.JUMP_TO, StepProblem.JUMP_TARGET_MISSING);
        } else if (target.get() == Step.EXPERT && !state.expertOpen(catalogue)) {
            checking.problem(ReviewEntry.JUMP_TO, StepProblem.EXPERT_MODE_LOCKED);
        }
        List<Problem> problems = checking.problems();
        return problems.isEmpty()
                ? StepDecision.leadingTo(Move.JUMP, target.orElseThrow(), state)
                : StepDecision.refused(state, problems);
    }

    private Optional<Move> move() {
        String word = checking.line(Intent.ACTION, entry.intent().action());
        if (word.isEmpty()) {
            return Optional.of(entry.step() == Step.REVIEW ? Move.SUBMIT : Move.CONTINUE);
        }
        Optional<Move> move = Move.named(word).filter(offered()::contains);
        if (move.isEmpty()) {
            checking.problem(Intent.ACTION, StepProblem.ACTION_UNKNOWN, word);
        }
        return move;
    }

    private Set<Move> offered() {
        return entry.step() == Step.REVIEW
                ? Set.of(Move.SUBMIT, Move.BACK, Move.JUMP, Move.WITHDRAW)
                : Set.of(Move.CONTINUE, Move.BACK);
    }

    /** Returns the target of a jump, which only the review offers. */
    private Optional<Step> target() {
        String name = entry instanceof ReviewEntry review ? checking.line(ReviewEntry.JUMP_TO, review.jumpTo()) : "";
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.REVIEW && step != Step.SIGN_OFF)
                .filter(step -> step.name().equals(name))
                .findFirst();
    }
}
