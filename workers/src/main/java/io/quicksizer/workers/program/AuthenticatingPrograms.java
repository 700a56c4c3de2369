package io.quicksizer.workers.program;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.program.ServiceTokenStore;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: a program that calls the API is recognised by its token. */
@Service
public class AuthenticatingPrograms {
    private final ServiceTokenStore tokens;
    private final PeopleDirectory people;
    private final TokenSettings settings;
    private final Clock clock;

    AuthenticatingPrograms(ServiceTokenStore tokens, PeopleDirectory people, TokenSettings settings, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The program that presents a token.
     *
     * @param person as whom it acts, without the roles that are for people only
     */
    public record Program(UUID token, Person person, List<String> scopes) {
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
        Instant now = clock.instant();
        return tokens.find(Sha256.of(token), now.minus(settings.signInWithin()))
                .filter(row -> ListedToken.of(row, now).state() == ListedToken.State.HOLDS)
                .flatMap(row -> people.find(row.userName())
                        .map(person -> new Program(row.id(), person.byToken(), row.scopes())));
    }

    /** Notes that a program called, to the minute. */
    public void used(Program program) {
        tokens.used(program.token(), clock.instant());
    }
}
