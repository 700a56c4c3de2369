package io.quicksizer.web.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.web.signin.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The identity in tokens of different providers. */
class ClaimedIdentityTest {
    private static final ClaimedIdentity IDENTITY =
            new ClaimedIdentity(new OidcSettings.Claims("preferred_username", "name", "groups", "email"));

    @Test
    void groups_are_a_list_or_a_single_name_or_none() {
        assertThat(with("groups", List.of("a", "b", "a")).groups()).isEqualTo(Set.of("a", "b"));
        assertThat(with("groups", "a").groups()).isEqualTo(Set.of("a"));
        assertThat(with("groups", " ").groups()).isEmpty();
        assertThat(with("groups", 7).groups()).isEmpty();
        assertThat(with("locale", "en").groups()).isEmpty();
        assertThat(with("_claim_names", Map.of("src", "elsewhere")).groups()).isEmpty();
        assertThat(with("_claim_names", "none").groups()).isEmpty();
    }

    @Test
    void groups_that_were_left_out_admit_nobody() {
        assertThatThrownBy(() -> with("_claim_names", Map.of("groups", "src1")))
                .isInstanceOf(AuthenticationException.class)
                .isNotInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> with("hasgroups", true)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void an_address_that_is_not_verified_is_none() {
        assertThat(with("email", "p@example.com").mailAddress()).isEqualTo("p@example.com");
        assertThat(IDENTITY.of(claims(Map.of("email", "p@example.com", "email_verified", false)))
                        .mailAddress())
                .isEmpty();
        assertThat(IDENTITY.of(claims(Map.of("email", "p@example.com", "email_verified", true)))
                        .mailAddress())
                .isEqualTo("p@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "preferred_username"})
    void a_token_without_subject_or_name_is_not_accepted(String claim) {
        assertThatThrownBy(() -> with(claim, " "))
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasMessageContaining(claim);
        assertThatThrownBy(() -> with(claim, 7)).isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(with("name", 7).displayName()).isEmpty();
    }

    private static Identity with(String claim, Object value) {
        return IDENTITY.of(claims(Map.of(claim, value)));
    }

    private static ClaimAccessor claims(Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "1", "preferred_username", "planner"));
        claims.putAll(more);
        return () -> claims;
    }
}
