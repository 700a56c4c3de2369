package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegatingSignOffs.Candidate;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.result.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class DelegationTest {
    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private DelegatingSignOffs delegating;

    @BeforeEach
    void newDay() {
        office.newDay();
        office.remember("stand-in", Set.of(Role.APPROVER), Set.of("other-group"));
    }

    @Test
    void only_approvers_delegate_their_own_sign_offs() {
        assertThat(reason(delegating.delegate(office.person("planner"), entry("stand-in", 0, 1))))
                .isEqualTo(Reason.NOT_AN_APPROVER);
    }

    @ParameterizedTest(name = "to {0}, from day {1} to day {2}: {4} at {3}")
    @CsvSource({
        "approver2, 0, 1, delegate, DELEGATE_YOURSELF",
        "APPROVER2, 0, 1, delegate, DELEGATE_YOURSELF",
        "planner, 0, 1, delegate, DELEGATE_UNKNOWN",
        "stranger, 0, 1, delegate, DELEGATE_UNKNOWN",
        "stand-in, -3, -1, last, DAYS_PASSED",
        "stand-in, 3, 1, last, DAYS_IN_WRONG_ORDER",
        "stand-in, 0, 366, last, DAYS_TOO_MANY"
    })
    void a_wrong_delegation_is_refused_at_its_field(String to, int first, int last, String field, String code) {
        Answer<UUID> answer = delegating.delegate(office.person("approver2"), entry(to, first, last));

        assertThat(((Answer.Invalid<UUID>) answer).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.code().toString()).isEqualTo(code);
        });
    }

    @Test
    void days_that_cannot_be_read_are_named_each() {
        Answer<UUID> answer = delegating.delegate(
                office.person("approver2"), new DelegationEntry("stand-in", "tomorrow", "2026-02-30"));

        assertThat(((Answer.Invalid<UUID>) answer).problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("first DAY_UNREADABLE", "last DAY_UNREADABLE");
    }

    @Test
    void an_administrator_delegates_for_an_approver_with_a_reason_and_never_to_themself() {
        office.remember("chief", Set.of(Role.ADMIN, Role.APPROVER), Set.of());

        assertThat(reason(delegating.delegateFor(office.person("planner"), "senior", entry("stand-in", 0, 1), "ill")))
                .isEqualTo(Reason.NOT_AN_ADMINISTRATOR);
        assertThat(reason(delegating.delegateFor(office.person("chief"), "senior", entry("CHIEF", 0, 1), "ill")))
                .isEqualTo(Reason.NOT_TO_YOURSELF);
        assertThat(delegating.delegateFor(office.person("admin"), "planner", entry("stand-in", 0, 1), "ill"))
                .isInstanceOf(Answer.Missing.class);
        assertThat(delegating.delegateFor(office.person("admin"), "senior", entry("stand-in", 0, 1), " "))
                .isInstanceOf(Answer.Invalid.class);

        UUID made = delegating
                .delegateFor(office.person("admin"), "senior", entry("stand-in", 0, 1), "ill")
                .ifDone()
                .orElseThrow();
        assertThat(delegating.presentAndComingOf("senior"))
                .anyMatch(view -> view.delegate().equals("stand-in"));
        assertThat(delegating.end(office.person("admin"), made).ifDone()).contains(made);
    }

    @Test
    void a_delegation_ends_by_who_gave_or_received_it_and_once() {
        UUID made = delegating
                .delegate(office.person("senior"), entry("stand-in", 1, 2))
                .ifDone()
                .orElseThrow();

        assertThat(delegating.end(office.person("approver2"), made)).isInstanceOf(Answer.Missing.class);
        assertThat(delegating.end(office.person("stand-in"), UUID.randomUUID())).isInstanceOf(Answer.Missing.class);
        assertThat(delegating.end(office.person("stand-in"), made).ifDone()).contains(made);
        assertThat(delegating.end(office.person("senior"), made).ifDone()).contains(made);
        assertThat(delegating.presentAndComing(office.person("senior")))
                .noneMatch(view -> view.id().equals(made));
    }

    @Test
    void candidates_are_the_other_approvers() {
        assertThat(delegating.candidates(office.person("approver2")))
                .extracting(Candidate::userName)
                .contains("approver", "senior", "stand-in")
                .doesNotContain("approver2", "planner", "viewer");
    }

    private DelegationEntry entry(String delegate, int first, int last) {
        return new DelegationEntry(delegate, day(first), day(last));
    }

    private String day(int fromToday) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(fromToday)
                .toString();
    }

    private static Reason reason(Answer<UUID> answer) {
        return ((Answer.Refused<UUID>) answer).refusal().reason();
    }
}
