package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.signin.saml.SamlBrowser.Outcome;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.w3c.dom.Document;

/** A browser that has begun to sign in, and what has to come of a wrong answer. */
@SamlPortalTest
abstract class SamlAttack {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private SamlBrowser browser;
    private String requestId;

    @BeforeEach
    void begin() {
        browser = new SamlBrowser(port);
        requestId = browser.begin();
    }

    SamlBrowser browser() {
        return browser;
    }

    SamlBrowser anotherBrowser() {
        return new SamlBrowser(port);
    }

    int port() {
        return port;
    }

    /** The token against forgery of the page that the browser shows. */
    String token() {
        Matcher token = TOKEN.matcher(browser.get("/").body());
        assertThat(token.find()).isTrue();
        return SamlBrowser.encoded(token.group(1));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** A right answer to the sign-in that was begun. */
    Answer answer() {
        return Answer.to(requestId);
    }

    static TestIdentityProvider provider() {
        return TestIdentityProvider.shared();
    }

    void accepted(Document answer) {
        Outcome outcome = browser.answer(answer);
        assertThat(outcome.goesTo()).as(() -> "last refusal: " + refusals()).isEqualTo("/");
        assertThat(browser.isSignedIn()).isTrue();
    }

    void refused(Document answer, String reason) {
        refused(Xml.text(answer), reason);
    }

    /** Refused without a detail, and audited with the reason. */
    void refused(String answer, String reason) {
        refused(browser.answer(answer), "/sign-in?refused", reason);
    }

    void refused(Outcome outcome, String goesTo, String reason) {
        refused(browser, outcome, goesTo, reason);
    }

    void refused(SamlBrowser who, Outcome outcome, String goesTo, String reason) {
        assertThat(outcome.goesTo()).isEqualTo(goesTo);
        assertThat(who.isSignedIn()).isFalse();
        assertThat(lastRefusal()).contains(reason);
    }

    private String lastRefusal() {
        return refusals().getFirst();
    }

    /** Newest first. */
    private List<String> refusals() {
        return jdbc.queryForList("""
                select detail from audit_entry where action = 'sign-in' and outcome = 'REFUSED'
                 order by seq desc limit 3""", String.class);
    }
}
