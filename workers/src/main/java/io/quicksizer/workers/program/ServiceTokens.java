package io.quicksizer.workers.program;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.program.ServiceTokenRow;
import io.quicksizer.db.program.ServiceTokenStore;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases: an administrator gives a program a token with scopes, and takes it away. A program acts as a person of its
 * own, {@code service:} and its name, with one role and one team; access is decided for it as for everybody.
 */
@Service
public class ServiceTokens {
    /** What every token begins with, so that it is recognised where it does not belong. */
    public static final String PREFIX = "qst_";

    private static final String SUBJECT = "service-token";
    private static final int LONGEST_DAYS = 366;
    private static final int TOKEN_BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,49}");
    private static final Set<String> ROLES = Set.of(Role.PLANNER.name(), Role.VIEWER.name());

    private final ServiceTokenStore tokens;
    private final PeopleDirectory people;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ServiceTokens(ServiceTokenStore tokens, PeopleDirectory people, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as administrators see it. */
    public record Listed(
            UUID id,
            String name,
            List<String> scopes,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {
        static Listed of(ServiceTokenRow row) {
            return new Listed(
                    row.id(),
                    row.name(),
                    row.scopes(),
                    row.createdBy(),
                    row.createdAt(),
                    row.expiresAt(),
                    row.revokedAt());
        }
    }

    /**
     * A new token.
     *
     * @param token shown this once
     */
    public record Issued(Listed listed, String token) {}

    /**
     * The program that presents a token.
     *
     * @param person as whom it acts
     */
    public record Program(Person person, List<String> scopes) {
        /** Returns whether one of its scopes covers a call. */
        public boolean may(String method, String path) {
            return scopes.stream()
                    .map(ServiceScope::named)
                    .flatMap(Optional::stream)
                    .anyMatch(scope -> scope.covers(method, path));
        }
    }

    /** The program of a token that holds now; empty for any other text. */
    @Transactional(readOnly = true)
    public Optional<Program> program(String token) {
        return tokens.find(Sha256.of(token))
                .filter(row -> row.revokedAt() == null && clock.instant().isBefore(row.expiresAt()))
                .flatMap(row -> people.find(row.userName()).map(person -> new Program(person, row.scopes())));
    }

    /** All tokens by name, newest first. */
    @Transactional
    public Answer<List<Listed>> list(Person actor) {
        return asAdministrator(
                actor,
                "service-token.read",
                "all",
                () -> new Answer.Done<>(tokens.all().stream().map(Listed::of).toList()));
    }

    /** Gives a program a token. A program that has one already takes over role and team of the new one. */
    @Transactional
    public Answer<Issued> issue(Person actor, ServiceTokenEntry entry) {
        return asAdministrator(actor, "service-token.issue", "new", () -> {
            List<Problem> problems = problems(entry);
            return problems.isEmpty() ? new Answer.Done<>(issued(actor, entry)) : new Answer.Invalid<>(problems);
        });
    }

    /** Revokes a token; from the next call on it is of no use. */
    @Transactional
    public Answer<UUID> revoke(Person actor, UUID id) {
        return asAdministrator(actor, "service-token.revoke", id, () -> {
            if (!tokens.revoke(id, clock.instant())) {
                return new Answer.Missing<>(SUBJECT);
            }
            audit.done(actor.userName(), "service-token.revoke", SUBJECT, id, Map.of());
            return new Answer.Done<>(id);
        });
    }

    private static List<Problem> problems(ServiceTokenEntry entry) {
        List<Problem> problems = new ArrayList<>();
        if (!NAME.matcher(entry.name()).matches()) {
            problems.add(Problem.of("name", ServiceTokenProblem.PROGRAM_NAME_UNFIT));
        }
        if (!ROLES.contains(entry.role())) {
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

    private Issued issued(Person actor, ServiceTokenEntry entry) {
        String userName = "service:" + entry.name();
        people.remember(
                new SignedIn(userName, entry.name(), Set.of(Role.valueOf(entry.role())), Set.of(), entry.team()));
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        ServiceTokenRow row = new ServiceTokenRow(
                NewId.next(),
                entry.name(),
                Sha256.of(token),
                userName,
                entry.scopes().stream().distinct().sorted().toList(),
                actor.userName(),
                now,
                now.plus(Duration.ofDays(entry.days())),
                null);
        tokens.add(row);
        audit.done(
                actor.userName(),
                "service-token.issue",
                SUBJECT,
                row.id(),
                Map.of("name", row.name(), "role", entry.role(), "scopes", String.join(" ", row.scopes())));
        return new Issued(Listed.of(row), token);
    }

    private <T> Answer<T> asAdministrator(Person actor, String action, Object subject, Supplier<Answer<T>> work) {
        return AccessPolicy.administrating(actor)
                .<Answer<T>>map(refusal -> {
                    audit.refused(actor.userName(), action, SUBJECT, subject, refusal);
                    return new Answer.Refused<>(refusal);
                })
                .orElseGet(work);
    }
}
