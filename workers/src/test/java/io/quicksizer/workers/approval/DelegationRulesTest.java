package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.workers.sizing.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "alex, 2026-03-02, 2026-03-02, ",
        "alex, 2026-02-01, 2026-03-02, ",
        "alex, 2026-03-02, 2027-03-02, ",
        "alex, 2026-03-02, 2027-03-03, last days-too-many",
        "alex, 2026-03-05, 2026-03-04, last days-in-wrong-order",
        "alex, 2026-02-01, 2026-03-01, last days-passed",
        "alex, soon, 2026-03-04, first day-unreadable",
        "Anna, 2026-03-02, 2026-03-02, delegate delegate-yourself",
        "vera, 2026-03-02, 2026-03-02, delegate delegate-unknown",
    })
    void a_delegation_is_to_another_approver_for_days_that_have_not_passed(
            String delegate, String first, String last, String problem) {
        List<Problem> problems = new DelegationRules(
                        "anna",
                        List.of(new PersonEntity("anna", Instant.EPOCH), new PersonEntity("alex", Instant.EPOCH)),
                        TODAY)
                .problems(new DelegationEntry(delegate, first, last));

        assertThat(problems)
                .extracting(found -> found.field() + " " + found.code().key())
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }
}
