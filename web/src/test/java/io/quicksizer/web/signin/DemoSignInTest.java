package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.quicksizer.web.signin.DemoPeople.DemoPerson;
import io.quicksizer.workers.access.Role;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The work of checking a password says nothing about the name: it is counted, because times vary. */
class DemoSignInTest {
    private final AtomicInteger hashed = new AtomicInteger();
    private AuthenticationProvider passwords;

    @BeforeEach
    void begin() {
        DemoSignIn signIn = new DemoSignIn(mock(SignInRedirect.class));
        PasswordEncoder hashes = new CountingHashes();
        DemoPeople people =
                new DemoPeople(List.of(new DemoPerson("planner", "Planner", Set.of(Role.PLANNER), null, null, null)));
        passwords = signIn.demoSignInProvider(signIn.demoUsers(people, hashes), hashes);
        hashed.set(0);
    }

    @ParameterizedTest
    @CsvSource({"planner, wrong", "nobody, wrong", "planner, ''", "nobody, ''", "Nobody, nobody"})
    void a_refused_sign_in_costs_one_hash_whether_the_name_exists_or_not(String name, String password) {
        assertThatThrownBy(() -> signIn(name, password))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("Bad credentials");
        assertThat(hashed).hasValue(1);
    }

    @Test
    void an_accepted_one_costs_one_as_well() {
        assertThat(signIn("planner", "planner").isAuthenticated()).isTrue();
        assertThat(hashed).hasValue(1);
    }

    private Authentication signIn(String name, String password) {
        return passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    private final class CountingHashes implements PasswordEncoder {
        @Override
        public String encode(CharSequence password) {
            hashed.incrementAndGet();
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            hashed.incrementAndGet();
            return hash.contentEquals("hash of " + password);
        }
    }
}
