package io.quicksizer.web.signin.saml;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Assertions that are well signed, and not for now, not for here, or not for this. */
class TimeAndPlaceTest extends SamlAttack {
    private static final Duration WITHIN_SKEW = Duration.ofSeconds(15);
    private static final Duration BEYOND_SKEW = Duration.ofSeconds(45);

    @Test
    void an_expired_assertion_is_refused() {
        refused(answer().at("after", BEYOND_SKEW.negated()).signed(), "the assertion is refused");
    }

    @Test
    void an_assertion_that_expired_within_the_clock_skew_is_accepted() {
        accepted(answer().at("after", WITHIN_SKEW.negated())
                .at("before", Duration.ofMinutes(-2))
                .signed());
    }

    @Test
    void a_confirmation_that_expired_is_refused() {
        refused(answer().at("confirmedUntil", BEYOND_SKEW.negated()).signed(), "the assertion is refused");
    }

    @Test
    void a_confirmation_that_expired_within_the_clock_skew_is_accepted() {
        accepted(answer().at("confirmedUntil", WITHIN_SKEW.negated()).signed());
    }

    @Test
    void a_confirmation_without_an_end_is_refused() {
        refused(
                answer().edit("<saml:SubjectConfirmationData NotOnOrAfter", "<saml:SubjectConfirmationData Address")
                        .signed(),
                "the assertion is refused");
    }

    @Test
    void an_assertion_that_is_not_valid_yet_is_refused() {
        refused(answer().at("before", BEYOND_SKEW).signed(), "the assertion is refused");
    }

    @Test
    void an_assertion_that_becomes_valid_within_the_clock_skew_is_accepted() {
        accepted(answer().at("before", WITHIN_SKEW).signed());
    }

    @Test
    void an_assertion_for_another_audience_is_refused() {
        refused(answer().set("audience", "https://other.example.test").signed(), "the assertion is refused");
    }

    @Test
    void an_assertion_for_no_audience_is_refused() {
        refused(answer().signedWithout("AudienceRestriction"), "the assertion names no audience");
    }

    @Test
    void an_assertion_for_another_recipient_is_refused() {
        refused(answer().set("recipient", "https://other.example.test/acs").signed(), "the assertion is refused");
    }

    @Test
    void an_assertion_for_no_recipient_is_refused() {
        refused(answer().edit(" Recipient=", " Address=").signed(), "the assertion is refused");
    }

    @Test
    void a_response_for_another_destination_is_refused() {
        refused(answer().set("destination", "https://other.example.test/acs").signed(), "Invalid destination");
    }

    @Test
    void a_response_for_no_destination_is_refused() {
        refused(answer().edit(" Destination=", " Consent=").signed(), "the response names no destination");
    }

    @Test
    void an_assertion_of_another_issuer_is_refused() {
        refused(answer().set("issuer", "https://other-idp.example.test").signed(), "");
    }

    @Test
    void a_response_of_another_issuer_is_refused() {
        refused(answer().set("responseIssuer", "https://other-idp.example.test").signed(), "Invalid issuer");
    }

    @Test
    void an_answer_to_an_unknown_request_is_refused() {
        refused(
                answer().set("answers", "ARQunknown")
                        .set("confirms", "ARQunknown")
                        .signed(),
                "InResponseTo");
    }

    @Test
    void an_answer_to_a_request_of_another_browser_is_refused() {
        String foreign = anotherBrowser().begin();
        refused(answer().set("answers", foreign).set("confirms", foreign).signed(), "InResponseTo");
    }

    @Test
    void a_response_to_no_request_is_refused() {
        refused(answer().edit(" InResponseTo=\"{answers}\"", "").signed(), "the response refers to no request");
    }

    @Test
    void an_assertion_to_no_request_is_refused() {
        refused(answer().edit(" InResponseTo=\"{confirms}\"", "").signed(), "the assertion is refused");
    }

    @Test
    void an_assertion_to_another_request_than_its_response_is_refused() {
        refused(answer().set("confirms", "ARQother").signed(), "the assertion is refused");
    }

    @Test
    void an_answer_that_nobody_asked_for_is_refused() {
        SamlBrowser stranger = anotherBrowser();
        refused(
                stranger,
                stranger.answer(answer().edit(" InResponseTo=\"{answers}\"", "")
                        .edit(" InResponseTo=\"{confirms}\"", "")
                        .signed()),
                "/sign-in?refused",
                "no sign-in is pending in this browser");
    }

    @Test
    void an_answer_that_comes_after_too_long_is_refused() {
        browser().relayState(endingAt(Instant.now().minusSeconds(1)));
        refused(answer().signed(), "no saved authentication request was found");
    }

    @Test
    void an_answer_to_a_request_whose_end_was_altered_is_refused() {
        browser().relayState(endingAt(Instant.now().plusSeconds(3600)));
        refused(answer().signed(), "InResponseTo");
    }

    private String endingAt(Instant end) {
        String given = browser().relayState();
        return given.substring(0, given.indexOf('.') + 1) + Long.toString(end.getEpochSecond(), 36);
    }

    @Test
    void a_failure_at_the_identity_provider_is_no_sign_in() {
        refused(
                answer().set("status", "urn:oasis:names:tc:SAML:2.0:status:Responder")
                        .signed(),
                "Invalid status");
    }

    @Test
    void a_confirmation_by_something_else_than_bearing_is_refused() {
        refused(
                answer().set("method", "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches")
                        .signed(),
                "the assertion is refused");
    }

    @Test
    void an_assertion_whose_subject_nobody_confirms_is_refused() {
        refused(answer().signedWithout("SubjectConfirmation"), "the assertion does not confirm its subject");
    }

    @Test
    void a_confirmation_that_says_nothing_is_refused() {
        refused(answer().signedWithout("SubjectConfirmationData"), "the assertion does not confirm its subject");
    }

    @Test
    void an_assertion_that_nobody_signed_in_for_is_refused() {
        refused(answer().signedWithout("AuthnStatement"), "has no authentication statement");
    }
}
