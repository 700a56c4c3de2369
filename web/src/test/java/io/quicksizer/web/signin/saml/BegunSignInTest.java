package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BegunSignInTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final String secret = BegunSignIn.newSecret();
    private final BegunSignIn begun = BegunSignIn.until(NOW, secret);

    @Test
    void the_id_follows_from_secret_and_relay_state_until_the_sign_in_expires() {
        assertThat(BegunSignIn.returned(begun.relayState(), secret, NOW).map(BegunSignIn::requestId))
                .contains(begun.requestId());
        assertThat(BegunSignIn.returned(begun.relayState(), secret, NOW.plusSeconds(1)))
                .isEmpty();
        assertThat(begun.requestId()).as("an XML name").matches("_[0-9a-f]{64}");
    }

    @Test
    void another_browser_another_sign_in_and_a_later_end_have_another_id() {
        String later = BegunSignIn.until(NOW.plusSeconds(60), secret).relayState();
        String altered = begun.relayState().split("\\.")[0] + "." + later.split("\\.")[1];
        assertThat(new BegunSignIn(BegunSignIn.newSecret(), begun.relayState()).requestId())
                .isNotEqualTo(begun.requestId());
        assertThat(BegunSignIn.until(NOW, secret).requestId()).isNotEqualTo(begun.requestId());
        assertThat(BegunSignIn.returned(altered, secret, NOW).orElseThrow().requestId())
                .isNotEqualTo(begun.requestId());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "short.zzzzz", "0123456789012345678901234567890123456789012.zzzzzzzzz", "a b.1"})
    void anything_else_is_no_relay_state_of_this_portal(String given) {
        assertThat(BegunSignIn.returned(given, secret, NOW)).isEmpty();
    }
}
