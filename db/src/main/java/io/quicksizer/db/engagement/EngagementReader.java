package io.quicksizer.db.engagement;

import java.util.List;

/**
 * The reader of a list.
 *
 * @param everything true for an administrator
 * @param teams sees what is shared with one of these
 * @param submitted whether they see all that has been submitted, as approvers do
 */
public record EngagementReader(boolean everything, String user, List<String> teams, boolean submitted) {

    /** Someone who sees all engagements. */
    public static EngagementReader administrator() {
        return new EngagementReader(true, "", List.of(), false);
    }

    /**
     * Someone who sees their own engagements, those shared with them and those of their teams.
     *
     * @param teams the user's teams
     */
    public static EngagementReader user(String user, List<String> teams) {
        return new EngagementReader(false, user, List.copyOf(teams), false);
    }

    /** The same reader as an approver; someone who also sees whatever has been submitted, whoever it belongs to. */
    public EngagementReader whoApproves() {
        return new EngagementReader(everything, user, teams, true);
    }
}
