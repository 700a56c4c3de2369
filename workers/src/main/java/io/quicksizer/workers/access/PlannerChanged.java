package io.quicksizer.workers.access;

import java.util.List;

/**
 * Event: somebody became a planner, is none any more, or is one of another team. Published within the transaction of
 * the change, after which other people may edit an engagement than before.
 *
 * @param teams the person's teams before and after the change; none if there was no team
 */
public record PlannerChanged(String userName, List<String> teams) {

    /** Copies the teams. */
    public PlannerChanged {
        teams = List.copyOf(teams);
    }
}
