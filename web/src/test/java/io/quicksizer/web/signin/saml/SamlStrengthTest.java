package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A strength of the sign-in that is required is asked for, and an answer without it lets nobody in. */
@SamlPortalTest
@TestPropertySource(properties = "quicksizer.sign-in.saml.required-contexts=" + SamlStrengthTest.STRONG)
class SamlStrengthTest extends SamlAttack {
    static final String STRONG = "https://refeds.org/profile/mfa";
    private static final String PASSWORD = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";

    @Test
    void the_request_asks_for_it() {
        assertThat(SamlBrowser.request(browser().beginning()))
                .contains("RequestedAuthnContext", "Comparison=\"exact\"", ">" + STRONG + "<");
    }

    @Test
    void an_answer_of_that_strength_is_accepted_and_a_weaker_one_refused() {
        refused(answer().signed(), "not strong enough");
        begin();
        accepted(answer().edit(PASSWORD, STRONG).signed());
    }
}
