package io.quicksizer.web.signin.saml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signing in as it should go. */
class SamlSignInTest extends SamlAttack {
    private static final String COOKIE = "__Host-QUICKSIZER-SIGN-IN";

    @Autowired
    private MeterRegistry meters;

    @Test
    void a_signed_assertion_lets_the_person_in() {
        accepted(answer().signed());
        assertThat(jdbc().queryForMap("select display_name, team, active from person where user_name = 'paula'"))
                .containsEntry("display_name", "Paula Planner")
                .containsEntry("team", "north");
    }

    @Test
    void each_sign_in_is_counted_with_its_outcome() {
        double successes = counted("success");
        double failures = counted("failure");
        accepted(answer().signed());
        anotherBrowser().send("nothing");
        assertThat(counted("success") - successes).isEqualTo(1);
        assertThat(counted("failure") - failures).isEqualTo(1);
    }

    @Test
    void a_signed_response_lets_the_person_in() {
        Document answer = answer().document();
        Signing.with(provider().own()).sign(answer.getDocumentElement());
        accepted(answer);
    }

    @Test
    void response_and_assertion_may_both_be_signed() {
        Document answer = answer().signed();
        Signing.with(provider().own()).sign(answer.getDocumentElement());
        accepted(answer);
    }

    @Test
    void groups_become_roles_sign_off_groups_and_a_team() {
        accepted(answer().attribute("uid", "lena")
                .attribute("groups", "quicksizer-planners", "quicksizer-approvers", "team-north", "others")
                .signed());
        assertThat(jdbc().queryForList(
                                "select role from person_role where user_name = 'lena' order by 1", String.class))
                .containsExactly("APPROVER", "PLANNER");
        assertThat(jdbc().queryForList("select group_name from person_group where user_name = 'lena'", String.class))
                .containsExactly("approvers");
    }

    @Test
    void what_the_identity_provider_takes_away_is_gone_at_the_next_sign_in() {
        accepted(answer().attribute("uid", "moved").signed());
        SamlBrowser later = anotherBrowser();
        later.answer(Answer.to(later.begin())
                .attribute("uid", "moved")
                .attribute("groups", "quicksizer-approvers")
                .signed());
        assertThat(jdbc().queryForList("select role from person_role where user_name = 'moved'", String.class))
                .containsExactly("APPROVER");
    }

    @Test
    void upper_and_lower_case_name_the_same_person() {
        accepted(answer().attribute("uid", "PAULA").signed());
        assertThat(jdbc().queryForObject("select count(*) from person where lower(user_name) = 'paula'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void the_request_is_signed_with_the_portals_key() throws GeneralSecurityException {
        URI there = browser().beginning();
        String query = there.getRawQuery();
        Map<String, String> parameters = SamlBrowser.parameters(there);

        assertThat(there.toString()).startsWith(TestIdentityProvider.ENTITY + "/sso?");
        assertThat(parameters.get("SigAlg")).isEqualTo("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(provider().portal().certificate());
        signature.update(query.substring(0, query.indexOf("&Signature=")).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getDecoder().decode(parameters.get("Signature"))))
                .isTrue();
    }

    @Test
    void the_request_names_the_public_address_whatever_the_host_header_says() {
        Element request = Xml.parse(SamlBrowser.request(browser().beginning())).getDocumentElement();
        assertThat(request.getAttribute("AssertionConsumerServiceURL"))
                .isEqualTo("https://quicksizer.example.test/login/saml2/sso/saml");
        assertThat(Xml.child(request, "Issuer").getTextContent())
                .isEqualTo("https://quicksizer.example.test/saml2/metadata");
    }

    @Test
    void the_metadata_tell_the_identity_provider_what_it_needs() {
        HttpResponse<String> page = anotherBrowser().get("/saml2/metadata");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "entityID=\"https://quicksizer.example.test/saml2/metadata\"",
                        "Location=\"https://quicksizer.example.test/login/saml2/sso/saml\"",
                        "Location=\"https://quicksizer.example.test/logout/saml2/slo/saml\"",
                        "AuthnRequestsSigned=\"true\"",
                        "<ds:SignatureValue>");
    }

    @Test
    void the_sign_in_page_has_the_link_and_no_form_for_passwords() {
        String page = anotherBrowser().get("/sign-in").body();
        assertThat(page).contains("href=\"/saml2/authenticate/saml\"").doesNotContain("type=\"password\"");
    }

    @Test
    void people_come_to_the_page_that_they_wanted_to_see() {
        SamlBrowser visitor = anotherBrowser();
        visitor.get("/engagements?q=north%20sea");
        String requestId = visitor.begin();
        assertThat(visitor.answer(Answer.to(requestId).signed()).goesTo()).isEqualTo("/engagements?q=north%20sea");
    }

    @Test
    void each_tab_comes_to_the_page_that_it_was_opened_for() {
        SamlBrowser visitor = anotherBrowser();
        String first = linkAt(visitor, "/engagements?q=first");
        String second = linkAt(visitor, "/engagements?q=second");
        String firstRequest = visitor.begin(first);
        String firstState = visitor.relayState();
        String secondRequest = visitor.begin(second);
        String secondState = visitor.relayState();
        assertThat(visitor.relayState(firstState)
                        .answer(Answer.to(firstRequest).signed())
                        .goesTo())
                .isEqualTo("/engagements?q=first");
        assertThat(visitor.relayState(secondState)
                        .answer(Answer.to(secondRequest).signed())
                        .goesTo())
                .isEqualTo("/engagements?q=second");
    }

    /** The link of the sign-in page that a tab shows instead of a page. */
    private static String linkAt(SamlBrowser visitor, String page) {
        visitor.get(page);
        String shown = visitor.get("/sign-in").body();
        int begin = shown.indexOf("/saml2/authenticate/saml");
        return shown.substring(begin, shown.indexOf('"', begin));
    }

    @Test
    void a_link_that_names_a_page_elsewhere_leads_to_the_front_page() {
        SamlBrowser visitor = anotherBrowser();
        String request = visitor.begin("/saml2/authenticate/saml?page=%2F%2Fevil.example.test");
        assertThat(visitor.answer(Answer.to(request).signed()).goesTo()).isEqualTo("/");
    }

    @Test
    void a_sign_in_that_was_begun_leaves_nothing_with_the_portal() {
        SamlBrowser visitor = anotherBrowser();
        visitor.get("/engagements?q=north%20sea");
        visitor.begin();
        assertThat(jdbc().queryForObject("select count(*) from sign_in_under_way", Integer.class))
                .isZero();
        assertThat(visitor.relayState())
                .as("identity providers need not return more than 80 bytes")
                .hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void a_page_that_somebody_wrote_into_the_cookie_never_lies_elsewhere() {
        SamlBrowser visitor = anotherBrowser();
        String requestId = visitor.begin();
        String secret = visitor.cookie(COOKIE).substring(0, 65);
        for (String elsewhere : List.of("https://evil.example.test/", "//evil.example.test", "/\\evil.example.test")) {
            visitor.crossing(
                    COOKIE,
                    secret
                            + Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(
                                            (visitor.relayState().substring(0, 16) + elsewhere).getBytes(UTF_8)));
            assertThat(visitor.answer(Answer.to(requestId).signed()).goesTo()).isEqualTo("/");
        }
    }

    @Test
    void two_tabs_of_a_browser_can_sign_in_at_the_same_time() {
        SamlBrowser tabs = anotherBrowser();
        String first = tabs.begin();
        String firstRelayState = tabs.relayState();
        String second = tabs.begin();
        String secondRelayState = tabs.relayState();
        assertThat(tabs.relayState(firstRelayState)
                        .answer(Answer.to(first).signed())
                        .goesTo())
                .isEqualTo("/");
        assertThat(tabs.relayState(secondRelayState)
                        .answer(Answer.to(second).signed())
                        .goesTo())
                .isEqualTo("/");
    }

    private double counted(String outcome) {
        return meters.counter("quicksizer.signin", "outcome", outcome).count();
    }
}
