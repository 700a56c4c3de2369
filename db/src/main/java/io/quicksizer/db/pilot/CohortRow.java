package io.quicksizer.db.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A cohort of a pilot.
 *
 * @param name unique
 * @param purpose what it shall show; may be empty
 * @param startsOn the day from which its figures count
 * @param ended whether it has been ended
 * @param features names of the features that are switched on for it
 * @param rowVersion counts its changes, from 0
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
