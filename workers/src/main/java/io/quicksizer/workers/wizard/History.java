package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The path of a planner, so that Back leads along it (docs/domain.md, rule 8). Going back shortens the path; everything
 * else lengthens it.
 */
public final class History {
    private final Deque<Step> way = new ArrayDeque<>();

    /**
     * One finished visit of a step.
     *
     * @param outcome how it was left; a visit with problems leads nowhere
     * @param next the step that it led back or jumped to; empty with every other outcome
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

    /** What lay behind the target goes with it, locked expert mode included. */
    private void shortenTo(Optional<Step> target) {
        Step last = way.pollLast();
        while (last != null && target.isPresent() && last != target.get()) {
            last = way.pollLast();
        }
    }

    /**
     * The target of Back from a step; expert mode is skipped while it is locked. Empty at the beginning of the path.
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

    /** The visited steps, oldest first. */
    public List<Step> way() {
        return List.copyOf(way);
    }
}
