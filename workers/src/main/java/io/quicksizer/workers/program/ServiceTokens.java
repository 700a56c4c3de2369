package io.quicksizer.workers.program;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.program.ServiceTokenRow;
import io.quicksizer.db.program.ServiceTokenStore;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases: tokens with which programs call the API, each with scopes. An administrator gives a program a token, with
 * which it acts as a person of its own, {@code service:} and its name, with one role and one team. Everybody may have
 * tokens that act as themself. Access is decided for a token as for its person, who neither signs off nor administers
 * by token; it ends with the access of its person and of whoever created it. Administrators see and revoke all,
 * everybody else their own.
 */
@Service
@EnableConfigurationProperties(TokenSettings.class)
public class ServiceTokens {
    /** The prefix of every token, by which a leaked one is recognised. */
    public static final String PREFIX = "qst_";

    private static final String SUBJECT = "service-token";
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_OWN = 20;
    private static final int MOST_LISTED = 500;

    private final ServiceTokenStore tokens;
    private final PeopleDirectory people;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration signInWithin;
    private final SecureRandom random = new SecureRandom();

    ServiceTokens(
            ServiceTokenStore tokens, PeopleDirectory people, AuditLog audit, Clock clock, TokenSettings settings) {
        this.signInWithin = settings.signInWithin();
        this.tokens = tokens;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new token.
     *
     * @param token shown this once
     */
    public record Issued(ListedToken listed, String token) {}

    private Instant signedInSince(Instant now) {
        return now.minus(signInWithin);
    }

    /** All tokens for an administrator, the person's own for everybody else; the newest first, 500 at most. */
    @Transactional(readOnly = true)
    public List<ListedToken> list(Person actor) {
        Instant now = clock.instant();
        List<ServiceTokenRow> rows = actor.is(Role.ADMIN)
                ? tokens.all(signedInSince(now), MOST_LISTED)
                : tokens.of(actor.userName(), signedInSince(now), MOST_LISTED);
        return rows.stream().map(row -> ListedToken.of(row, now)).toList();
    }

    /**
     * Issues a token: to a program, by an administrator, or to the person who asks. A program that has one already
     * takes over role and team of the new one.
     */
    @Transactional
    public Answer<Issued> issue(Person actor, ServiceTokenEntry entry) {
        Optional<Refusal> refusal = entry.isOwn() ? Optional.empty() : AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), "service-token.issue", SUBJECT, "new", refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        List<Problem> problems = problems(actor, entry);
        return problems.isEmpty() ? new Answer.Done<>(issued(actor, entry)) : new Answer.Invalid<>(problems);
    }

    /**
     * Revokes a token, one's own or, as an administrator, any; from the next call on it is of no use. Somebody else's
     * token does not exist.
     */
    @Transactional
    public Answer<UUID> revoke(Person actor, UUID id) {
        Optional<ServiceTokenRow> found = tokens.find(id, signedInSince(clock.instant()));
        boolean own =
                found.filter(row -> row.userName().equals(actor.userName())).isPresent();
        Optional<Refusal> refusal = own ? Optional.empty() : AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), "service-token.revoke", SUBJECT, id, refusal.get());
            return new Answer.Missing<>(SUBJECT);
        }
        if (found.isEmpty() || !tokens.revoke(id, clock.instant())) {
            return new Answer.Missing<>(SUBJECT);
        }
        audit.done(
                actor.userName(),
                "service-token.revoke",
                SUBJECT,
                id,
                Map.of("name", found.get().name(), "of", found.get().userName()));
        return new Answer.Done<>(id);
    }

    private List<Problem> problems(Person actor, ServiceTokenEntry entry) {
        List<Problem> problems = new ArrayList<>(ServiceTokenRules.problems(entry));
        if (problems.isEmpty() && entry.isOwn() && tokens.holding(actor.userName(), clock.instant()) >= MOST_OWN) {
            problems.add(Problem.of("name", ServiceTokenProblem.TOKENS_TOO_MANY, MOST_OWN));
        }
        return problems;
    }

    private Issued issued(Person actor, ServiceTokenEntry entry) {
        String userName = entry.isOwn() ? actor.userName() : program(entry);
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
                null,
                null,
                false);
        tokens.add(row);
        audit.done(
                actor.userName(),
                "service-token.issue",
                SUBJECT,
                row.id(),
                Map.of("name", row.name(), "of", userName, "scopes", String.join(" ", row.scopes())));
        return new Issued(ListedToken.of(row, now), token);
    }

    /** User name of the person as whom a program acts. */
    private String program(ServiceTokenEntry entry) {
        String userName = "service:" + entry.name();
        people.remember(
                new SignedIn(userName, entry.name(), Set.of(Role.valueOf(entry.role())), Set.of(), entry.team()));
        return userName;
    }
}
