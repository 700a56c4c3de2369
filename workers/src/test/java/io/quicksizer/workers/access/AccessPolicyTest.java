package io.quicksizer.workers.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPolicyTest {
    private static final Shared OF_ANNA_IN_NORTH = new Shared("anna", "north");

    @ParameterizedTest(name = "{0} with {1} of team {2}: reads draft {3}, reads submitted {4}, edits {5}")
    @CsvSource({
        "anna,  PLANNER,          north, true,  true,  true",
        "anna,  PLANNER,          south, true,  true,  true",
        "anna,  VIEWER,           north, true,  true,  false",
        "ben,   PLANNER,          north, true,  true,  true",
        "ben,   PLANNER,          south, false, false, false",
        "ben,   PLANNER,          ,      false, false, false",
        "ben,   VIEWER,           north, true,  true,  false",
        "ben,   VIEWER,           south, false, false, false",
        "ben,   APPROVER,         south, false, true,  false",
        "ben,   APPROVER,         north, true,  true,  false",
        "ben,   ADMIN,            south, true,  true,  false",
        "ben,   ADMIN PLANNER,    south, true,  true,  false",
        "ben,   ADMIN PLANNER,    north, true,  true,  true",
    })
    void who_reads_and_who_edits(
            String user, String roles, String team, boolean readsDraft, boolean readsSubmitted, boolean edits) {
        Person person = person(user, roles, team);

        assertThat(AccessPolicy.reading(person, OF_ANNA_IN_NORTH, false).isEmpty())
                .isEqualTo(readsDraft);
        assertThat(AccessPolicy.reading(person, OF_ANNA_IN_NORTH, true).isEmpty())
                .isEqualTo(readsSubmitted);
        assertThat(AccessPolicy.editing(person, OF_ANNA_IN_NORTH).isEmpty()).isEqualTo(edits);
    }

    @Test
    void people_without_a_team_do_not_share_what_has_no_team() {
        Shared alone = new Shared("anna", null);

        assertThat(AccessPolicy.reading(person("ben", "PLANNER", null), alone, true))
                .isPresent();
        assertThat(AccessPolicy.editing(person("ben", "PLANNER", null), alone)).isPresent();
    }

    @ParameterizedTest(name = "{0} with {1} in group {2}: {3}")
    @CsvSource({
        "carl, APPROVER, leads,  ",
        "carl, APPROVER, others, NOT_IN_SIGN_OFF_GROUP",
        "carl, PLANNER,  leads,  NOT_AN_APPROVER",
        "carl, ADMIN,    leads,  NOT_AN_APPROVER",
        "anna, APPROVER, leads,  SUBMITTER_CANNOT_SIGN_OFF",
        "ANNA, APPROVER, leads,  SUBMITTER_CANNOT_SIGN_OFF",
        "olga, APPROVER, leads,  OWNER_CANNOT_SIGN_OFF",
        "Fred, APPROVER, leads,  CONTRIBUTOR_CANNOT_SIGN_OFF",
        "fred, APPROVER, others, CONTRIBUTOR_CANNOT_SIGN_OFF",
    })
    void who_signs_off(String user, String roles, String group, Reason reason) {
        Person person = new Person(user, user, roles(roles), Set.of(group), "north");

        assertThat(AccessPolicy.signingOff(
                                person, new FourEyes("anna", Set.of("Olga"), Set.of("anna", "fred")), Set.of("leads"))
                        .map(Refusal::reason))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @ParameterizedTest(name = "{0} with {1} and a share to {2}: reads {3}, edits {4}")
    @CsvSource({
        "ben, PLANNER, read, true,  false",
        "ben, PLANNER, edit, true,  true",
        "ben, VIEWER,  edit, true,  false",
        "ben, PLANNER, none, false, false",
    })
    void single_people_read_or_edit_what_is_shared_with_them(
            String user, String roles, String share, boolean reads, boolean edits) {
        Shared shared = new Shared(
                "anna",
                null,
                share.equals("read") ? Set.of(user) : Set.of(),
                share.equals("edit") ? Set.of(user) : Set.of());
        Person person = person(user, roles, null);

        assertThat(AccessPolicy.reading(person, shared, false).isEmpty()).isEqualTo(reads);
        assertThat(AccessPolicy.editing(person, shared).isEmpty()).isEqualTo(edits);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "anna, PLANNER, ",
        "anna, VIEWER,  NOT_YOURS_TO_SHARE",
        "ben,  PLANNER, NOT_YOURS_TO_SHARE",
        "ben,  ADMIN,   ",
    })
    void the_owner_and_administrators_share(String user, String roles, Reason reason) {
        assertThat(AccessPolicy.sharing(person(user, roles, "north"), OF_ANNA_IN_NORTH)
                        .map(Refusal::reason))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "carl, ADMIN,    ",
        "carl, APPROVER, NOT_IN_SIGN_OFF_GROUP",
        "ANNA, ADMIN,    SUBMITTER_CANNOT_SIGN_OFF",
    })
    void administrators_sign_at_last(String user, String roles, Reason reason) {
        assertThat(AccessPolicy.signingOffAtLast(person(user, roles, null), FourEyes.submitterOnly("anna", List.of()))
                        .map(Refusal::reason))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void where_the_rule_is_relaxed_owners_and_contributors_sign_but_submitters_do_not() {
        FourEyes relaxed = FourEyes.submitterOnly("Anna", List.of());

        assertThat(relaxed.objection("olga")).isEmpty();
        assertThat(relaxed.objection("anna")).contains(Reason.SUBMITTER_CANNOT_SIGN_OFF);
        assertThat(AccessPolicy.signingOffAtLast(person("fred", "ADMIN", null), relaxed))
                .isEmpty();
    }

    @Test
    void administrators_at_the_end_of_the_escalation_do_not_sign_their_own_work() {
        FourEyes work = new FourEyes("anna", Set.of("olga"), Set.of("fred"));

        assertThat(AccessPolicy.signingOffAtLast(person("FRED", "ADMIN", null), work)
                        .map(Refusal::reason))
                .contains(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        assertThat(AccessPolicy.signingOffAtLast(person("olga", "ADMIN", null), work)
                        .map(Refusal::reason))
                .contains(Reason.OWNER_CANNOT_SIGN_OFF);
        assertThat(AccessPolicy.signingOffAtLast(person("boss", "ADMIN", null), work))
                .isEmpty();
    }

    @Test
    void only_administrators_administrate() {
        assertThat(AccessPolicy.administrating(person("ben", "ADMIN", null))).isEmpty();
        assertThat(AccessPolicy.administrating(person("ben", "PLANNER", null)).map(Refusal::reason))
                .contains(Reason.NOT_AN_ADMINISTRATOR);
    }

    private static Person person(String user, String roles, String team) {
        return new Person(user, user, roles(roles), Set.of(), team);
    }

    private static Set<Role> roles(String roles) {
        return Arrays.stream(roles.strip().split(" +")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
