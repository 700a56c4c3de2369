package io.quicksizer.db.engagement;

import java.util.List;

/**
 * The person for whom a list is read; determines which engagements are visible.
 *
 * @param everything true for an administrator
 * @param teams engagements shared with one of these are visible
 * @param submitted whether everything that has been submitted is visible, as for approvers
 */
public record EngagementReader(boolean everything, String user, List<String> teams, boolean submitted) {

    /** Returns a reader who sees all engagements. */
    public static EngagementReader administrator() {
        return new EngagementReader(true, "", List.of(), false);
    }

    /**
     * Returns a reader who sees their own engagements, those shared with them and those of their teams.
     *
     * @param teams the user's teams
     */
    public static EngagementReader user(String user, List<String> teams) {
        return new EngagementReader(false, user, List.copyOf(teams), false);
    }

    /** Returns the same reader as an approver, who also sees everything that has been submitted, whoever owns it. */
    public EngagementReader whoApproves() {
        return new EngagementReader(everything, user, teams, true);
    }
}
