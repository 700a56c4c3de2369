package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Sessions that begin with SAML, and their cookies. */
class SamlSessionTest extends SamlAttack {
    private static final String SESSION = "__Host-QUICKSIZER";

    @Test
    void there_is_no_session_before_the_sign_in_and_a_new_one_after_each() {
        SamlBrowser visitor = anotherBrowser();
        visitor.get("/engagements");
        assertThat(visitor.cookie(sessionCookie(visitor))).isEmpty();
        visitor.answer(Answer.to(visitor.begin()).signed());
        String first = visitor.cookie(sessionCookie(visitor));
        visitor.answer(Answer.to(visitor.begin()).signed());
        assertThat(first).isNotEmpty();
        assertThat(visitor.cookie(sessionCookie(visitor))).isNotEqualTo(first);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void the_cookie_of_a_pending_sign_in_is_for_this_host_only_and_hidden_from_scripts() {
        String cookie = anotherBrowser().get("/saml2/authenticate/saml").headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("__Host-QUICKSIZER-SIGN-IN="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("Path=/", "Secure", "HttpOnly", "SameSite=None", "Max-Age=600");
    }

    @Test
    void the_assertion_is_not_kept() {
        Answer answer = answer().attribute("displayName", "Kept Nowhere");
        accepted(answer.signed());
        assertThat(jdbc().queryForList("select detail from audit_entry", String.class))
                .noneMatch(detail -> detail.contains(answer.assertionId()));
    }

    @Test
    void whoever_loses_every_group_loses_the_open_session_too() {
        accepted(answer().attribute("uid", "leaver").signed());
        SamlBrowser elsewhere = anotherBrowser();
        elsewhere.answer(Answer.to(elsewhere.begin())
                .attribute("uid", "leaver")
                .attribute("groups", "others")
                .signed());
        HttpResponse<String> next = browser().get("/");
        assertThat(next.statusCode()).isEqualTo(302);
        assertThat(next.headers().firstValue("Location")).contains("/sign-in?ended");
    }

    @Test
    void a_deactivated_person_is_out_at_the_next_call() {
        accepted(answer().attribute("uid", "fired").signed());
        jdbc().update("update person set active = false where user_name = 'fired'");
        assertThat(browser().get("/").statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_leads_on_to_the_identity_provider_and_names_the_subject() {
        Answer answer = answer();
        accepted(answer.signed());
        HttpResponse<String> page = browser().post("/sign-out", "_csrf=" + token());
        String refresh = page.headers().firstValue("Refresh").orElseThrow();
        assertThat(refresh).startsWith("0; url=" + TestIdentityProvider.ENTITY + "/slo?");
        URI there = URI.create(refresh.substring("0; url=".length()));
        Element request = Xml.parse(SamlBrowser.request(there)).getDocumentElement();
        assertThat(Xml.child(request, "NameID").getTextContent()).isEqualTo(answer.subject());
        assertThat(Xml.child(request, "SessionIndex").getTextContent()).isEqualTo("s1");
        assertThat(SamlBrowser.parameters(there)).containsKey("Signature");
        assertThat(browser().isSignedIn()).isFalse();
    }

    @Test
    void signing_out_needs_the_token_against_forgery() {
        accepted(answer().signed());
        assertThat(browser().post("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(browser().isSignedIn()).isTrue();
    }

    @Test
    void a_page_wanted_before_the_sign_in_never_lies_elsewhere() {
        SamlBrowser visitor = anotherBrowser();
        visitor.get("//evil.example.test/engagements");
        assertThat(visitor.answer(Answer.to(visitor.begin()).signed()).goesTo())
                .startsWith("/")
                .doesNotStartWith("//");
    }

    @Test
    void the_api_takes_no_session_and_asks_for_nothing_that_does_not_exist() {
        accepted(answer().signed());
        HttpResponse<String> response = browser().get("/api/v1/engagements");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().map()).doesNotContainKey("WWW-Authenticate");
    }

    @Test
    void everybody_who_is_let_in_is_on_record() {
        accepted(answer().attribute("uid", "recorded").signed());
        Map<String, Object> entry = jdbc().queryForMap(
                        "select outcome, detail, correlation_id from audit_entry where action = 'sign-in' and actor = 'recorded'");
        assertThat(entry).containsEntry("outcome", "DONE");
        assertThat(entry.get("detail").toString()).contains("PLANNER", "north");
        assertThat(entry.get("correlation_id").toString()).isNotBlank();
    }

    private static String sessionCookie(SamlBrowser visitor) {
        return visitor.cookie(SESSION).isEmpty() ? "QUICKSIZER" : SESSION;
    }
}
