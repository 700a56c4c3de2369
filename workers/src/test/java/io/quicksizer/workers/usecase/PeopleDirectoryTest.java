package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.people.PersonName;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class PeopleDirectoryTest {
    @Autowired
    private Office office;

    @Autowired
    private PeopleDirectory directory;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void a_person_is_found_however_the_name_is_spelled_and_only_with_a_role() {
        directory.remember(says("greta", Set.of(Role.VIEWER), null));
        assertThat(directory.find("greta")).isPresent();
        assertThat(directory.find("GRETA")).map(Person::userName).contains("greta");
        assertThat(directory.find("no name at all")).isEmpty();

        assertThat(directory.remember(says("hugo", Set.of(), null))).isEmpty();
        assertThat(directory.find("hugo")).isEmpty();
        assertThat(directory.everybody().people())
                .extracting(PersonName::userName)
                .contains("greta")
                .doesNotContain("hugo");
    }

    @Test
    void an_older_statement_does_not_replace_a_newer_one() {
        Instant now = clock.instant();
        directory.remember(says("ida", Set.of(Role.VIEWER), now));
        assertThat(directory.isDescribedAfter("ida", now.minusSeconds(60))).isTrue();
        assertThat(directory.isDescribedAfter("nobody", now)).isFalse();

        assertThat(directory.remember(says("ida", Set.of(Role.ADMIN), now.minusSeconds(60))))
                .hasValueSatisfying(person -> assertThat(person.roles()).containsExactly(Role.VIEWER));
    }

    @Test
    void whoever_loses_a_role_loses_the_sessions_before() {
        directory.remember(says("jo", Set.of(Role.PLANNER, Role.APPROVER), null));
        Instant signedIn = clock.instant();
        clock.pass(Duration.ofMinutes(5));
        assertThat(directory.signedOutSince("jo", signedIn)).isFalse();

        directory.remember(says("jo", Set.of(Role.PLANNER), null));

        assertThat(directory.signedOutSince("jo", signedIn)).isTrue();
        assertThat(directory.signedOutSince("nobody", signedIn)).isFalse();
    }

    @Test
    void sessions_end_by_name_and_by_the_name_of_the_identity_provider() {
        directory.remember(new SignedIn("kai", "Kai", Set.of(Role.VIEWER), Set.of(), "north", "subject-of-kai", null));
        Instant signedIn = clock.instant();
        clock.pass(Duration.ofMinutes(5));

        assertThat(directory.signOut("subject-of-nobody")).isEmpty();
        assertThat(directory.signOut("subject-of-kai")).containsExactly("kai");
        assertThat(directory.signOutByName("kai")).isTrue();
        assertThat(directory.signOutByName("nobody")).isFalse();
        assertThat(directory.signedOutSince("kai", signedIn)).isTrue();
        assertThat(directory.teams()).contains("north");
    }

    @Test
    void a_person_can_sign_in_in_several_windows_at_once() {
        for (String name : List.of("lea", "lea", "max")) {
            CompletableFuture<?>[] windows = IntStream.range(0, 8)
                    .mapToObj(window ->
                            CompletableFuture.runAsync(() -> directory.remember(says(name, Set.of(Role.VIEWER), null))))
                    .toArray(CompletableFuture[]::new);

            assertThat(CompletableFuture.allOf(windows)).succeedsWithin(Duration.ofSeconds(30));
            assertThat(directory.find(name)).isPresent();
        }
    }

    private static SignedIn says(String name, Set<Role> roles, @Nullable Instant at) {
        return new SignedIn(name, name, roles, Set.of(), "north", null, at);
    }
}
