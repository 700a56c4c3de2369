package io.quicksizer.db.pilot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cohort of a pilot.
 *
 * @param name unique
 * @param purpose what the pilot is to show; may be empty
 * @param startsOn the day from which its figures are counted
 * @param endedAt null while it runs
 * @param features names of the features that are switched on for it
 * @param rowVersion number of its changes, from 0
 * @param finalFigures its figures when it ended, as JSON; null while it runs, or if an earlier release ended it
 */
public record CohortRow(
        UUID id,
        String name,
        String purpose,
        LocalDate startsOn,
        @Nullable Instant endedAt,
        List<Member> members,
        List<String> features,
        long rowVersion,
        @Nullable String finalFigures) {

    /**
     * A member.
     *
     * @param kind TEAM, GROUP or PERSON
     * @param name of the team, the group or the person
     */
    public record Member(String kind, String name) {}

    /** Returns whether nobody belongs to it any more. */
    public boolean ended() {
        return endedAt != null;
    }
}
