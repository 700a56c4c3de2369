package io.quicksizer.workers.approval;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.workers.sizing.MessageCode;
import io.quicksizer.workers.sizing.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Validation of a delegation: it is to another approver, ends today or later, and lasts 366 days at most. */
final class DelegationRules {
    private static final int MOST_DAYS = 366;

    private final String delegator;
    private final List<PersonEntity> approvers;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    DelegationRules(String delegator, List<PersonEntity> approvers, LocalDate today) {
        this.delegator = delegator;
        this.approvers = approvers;
        this.today = today;
    }

    List<Problem> problems(DelegationEntry entry) {
        delegate(entry.delegate());
        Optional<LocalDate> first = day("first", entry.first());
        Optional<LocalDate> last = day("last", entry.last());
        last.ifPresent(end -> end(first, end));
        return List.copyOf(problems);
    }

    private void delegate(String delegate) {
        if (delegate.equalsIgnoreCase(delegator)) {
            problem("delegate", DelegationProblem.DELEGATE_YOURSELF);
        } else if (approvers.stream().noneMatch(person -> person.userName().equals(delegate))) {
            problem("delegate", DelegationProblem.DELEGATE_UNKNOWN);
        }
    }

    private void end(Optional<LocalDate> first, LocalDate last) {
        if (last.isBefore(today)) {
            problem("last", DelegationProblem.DAYS_PASSED, today.toString());
        } else if (first.filter(last::isBefore).isPresent()) {
            problem("last", DelegationProblem.DAYS_IN_WRONG_ORDER);
        } else if (first.filter(begin -> begin.plusDays(MOST_DAYS).isBefore(last.plusDays(1)))
                .isPresent()) {
            problem("last", DelegationProblem.DAYS_TOO_MANY, MOST_DAYS);
        }
    }

    private Optional<LocalDate> day(String field, String typed) {
        Optional<LocalDate> day = DelegationEntry.day(typed);
        if (day.isEmpty()) {
            problem(field, DelegationProblem.DAY_UNREADABLE);
        }
        return day;
    }

    private void problem(String field, MessageCode code, Object... arguments) {
        problems.add(Problem.of(field, code, arguments));
    }
}
