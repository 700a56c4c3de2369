package io.quicksizer.workers.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedInTest {
    private static final Person KNOWN = new Person("mira", "Mira", Set.of(Role.PLANNER), Set.of("approvers"), "north");

    @Test
    void a_statement_that_says_the_same_describes_the_person() {
        assertThat(new SignedIn("mira", "Mira", Set.of(Role.PLANNER), Set.of("approvers"), "north").describes(KNOWN))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "other, Mira, PLANNER, approvers, north",
        "mira, Other, PLANNER, approvers, north",
        "mira, Mira, ADMIN, approvers, north",
        "mira, Mira, PLANNER, others, north",
        "mira, Mira, PLANNER, approvers, south"
    })
    void a_statement_that_says_anything_else_does_not(String name, String shown, Role role, String group, String team) {
        assertThat(new SignedIn(name, shown, Set.of(role), Set.of(group), team).describes(KNOWN))
                .isFalse();
    }

    @Test
    void nobody_without_a_role_is_a_person() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Person("mira", "Mira", Set.of(), Set.of(), null))
                .withMessageContaining("no role");
    }

    @Test
    void a_windows_name_is_kept_with_its_domain_behind() {
        assertThat(UserName.of("NORTH\\Mira")).contains("mira@north");
        assertThat(UserName.of("Mira")).contains("mira");
    }
}
