package io.quicksizer.workers.program;

import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.sizing.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what somebody asks of a token before it is issued. */
final class ServiceTokenRules {
    private static final int LONGEST_DAYS = 366;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,49}");
    /** A program neither signs off nor administers. */
    private static final Set<String> ROLES = Set.of(Role.PLANNER.name(), Role.VIEWER.name());

    private ServiceTokenRules() {}

    /** All that is wrong with an entry; empty if a token can be issued. */
    static List<Problem> problems(ServiceTokenEntry entry) {
        List<Problem> problems = new ArrayList<>();
        if (!NAME.matcher(entry.name()).matches()) {
            problems.add(Problem.of("name", ServiceTokenProblem.PROGRAM_NAME_UNFIT));
        }
        if (!entry.isOwn() && !ROLES.contains(entry.role())) {
            problems.add(Problem.of("role", ServiceTokenProblem.PROGRAM_ROLE_UNFIT));
        }
        if (entry.scopes().isEmpty()) {
            problems.add(Problem.of("scopes", ServiceTokenProblem.SCOPES_MISSING));
        }
        entry.scopes().stream()
                .filter(scope -> ServiceScope.named(scope).isEmpty())
                .map(scope -> Problem.of("scopes", ServiceTokenProblem.SCOPE_UNKNOWN, scope))
                .forEach(problems::add);
        if (entry.days() < 1 || entry.days() > LONGEST_DAYS) {
            problems.add(Problem.of("days", ServiceTokenProblem.TOKEN_LIFETIME_UNFIT, LONGEST_DAYS));
        }
        return problems;
    }
}
