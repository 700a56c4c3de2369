package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The path of a planner through the steps, which Back follows (docs/domain.md, rule 8). Going back shortens the path;
 * all other moves extend it.
 */
public final class History {
    private final Deque<Step> way = new ArrayDeque<>();

    /**
     * A finished visit of a step.
     *
     * @param outcome how the step was left; a visit with problems does not change the path
     * @param next the target of back or jump; empty for every other outcome
     */
    public record Visit(Step step, EntryOutcome outcome, Optional<Step> next) {}

    /** @param visits all finished visits in the order in which they happened */
    public History(List<Visit> visits) {
        for (Visit visit : visits) {
            if (visit.outcome() == EntryOutcome.BACK) {
                shortenTo(visit.next());
            } else if (visit.outcome() != EntryOutcome.PROBLEMS && visit.step() != way.peekLast()) {
                way.addLast(visit.step());
            }
        }
    }

    /** Removes the target and all steps after it, including locked expert mode. */
    private void shortenTo(Optional<Step> target) {
        Step last = way.pollLast();
        while (last != null && target.isPresent() && last != target.get()) {
            last = way.pollLast();
        }
    }

    /**
     * Returns the target of Back from a step, without expert mode while it is locked; empty at the beginning of the
     * path.
     */
    public Optional<Step> before(Step current, boolean expertOpen) {
        Deque<Step> rest = new ArrayDeque<>(way);
        while (!rest.isEmpty()) {
            Step candidate = rest.pollLast();
            boolean locked = candidate == Step.EXPERT && !expertOpen;
            if (!candidate.equals(current) && !locked) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Returns the visited steps, oldest first. */
    public List<Step> way() {
        return List.copyOf(way);
    }
}
