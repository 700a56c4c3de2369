package io.quicksizer.workers.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.sizing.MessageCode;
import io.quicksizer.workers.sizing.ProblemCode;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandOverRulesTest {
    private static final Person PLANNER = person("paula", Role.PLANNER);
    private static final Person APPROVER = person("anna", Role.APPROVER);

    @Test
    void a_planner_receives_engagements() {
        assertThat(problem("leaver", Optional.of(PLANNER), "left", true)).isEmpty();
    }

    @Test
    void nobody_but_a_planner_receives_engagements() {
        assertThat(problem("leaver", Optional.of(APPROVER), "left", true))
                .contains(LeavingProblem.RECEIVER_IS_NO_PLANNER);
        assertThat(problem("leaver", Optional.of(APPROVER), "left", false)).isEmpty();
    }

    @Test
    void the_receiver_has_access_and_is_somebody_else() {
        assertThat(problem("leaver", Optional.empty(), "left", false)).contains(LeavingProblem.RECEIVER_UNKNOWN);
        assertThat(problem("PAULA", Optional.of(PLANNER), "left", true)).contains(LeavingProblem.RECEIVER_IS_THE_SAME);
    }

    @Test
    void there_is_a_reason_and_a_short_one() {
        assertThat(problem("leaver", Optional.of(PLANNER), "  ", true)).contains(LeavingProblem.REASON_MISSING);
        assertThat(problem("leaver", Optional.of(PLANNER), "x".repeat(501), true))
                .contains(LeavingProblem.REASON_TOO_LONG);
        assertThat(problem("leaver", Optional.of(PLANNER), "left\b", true)).contains(ProblemCode.TEXT_NOT_PRINTABLE);
    }

    private static Optional<MessageCode> problem(
            String from, Optional<Person> receiver, String reason, boolean engagements) {
        String name = receiver.map(Person::userName).orElse("nobody");
        return new HandOverRules(from, name, receiver, reason)
                .problem(engagements)
                .map(problem -> problem.code());
    }

    private static Person person(String name, Role role) {
        return new Person(name, name, Set.of(role), Set.of(), null);
    }
}
