package io.quicksizer.db.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A cohort of a pilot.
 *
 * @param name unique
 * @param purpose what the pilot is to show; may be empty
 * @param startsOn the day from which its figures are counted
 * @param features names of the features that are switched on for it
 * @param rowVersion number of its changes, from 0
 */
public record CohortRow(
        UUID id,
        String name,
        String purpose,
        LocalDate startsOn,
        boolean ended,
        List<Member> members,
        List<String> features,
        long rowVersion) {

    /**
     * A member.
     *
     * @param kind TEAM, GROUP or PERSON
     * @param name of the team, the group or the person
     */
    public record Member(String kind, String name) {}
}
