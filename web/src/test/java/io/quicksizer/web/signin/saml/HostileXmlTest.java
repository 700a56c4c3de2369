package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.signin.saml.SamlBrowser.Outcome;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Texts that are made to hurt whoever reads them as XML. */
class HostileXmlTest extends SamlAttack {

    @Test
    void an_entity_that_reads_a_file_is_refused() {
        refused(withDocumentType("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;"), "it has a document type");
    }

    @Test
    void an_entity_bomb_is_refused() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        refused(withDocumentType(entities.toString(), "&a29;"), "it has a document type");
    }

    @Test
    void a_document_type_from_elsewhere_is_refused() {
        String answer = Xml.text(answer().signed());
        refused(
                "<!DOCTYPE samlp:Response SYSTEM \"http://169.254.169.254/evil.dtd\">" + answer,
                "it has a document type");
    }

    @Test
    void a_stylesheet_instruction_is_refused() {
        String answer = Xml.text(answer().signed());
        refused("<?xml-stylesheet href=\"http://127.0.0.1/x.xsl\"?>" + answer, "it has a processing instruction");
    }

    @Test
    void more_than_fits_is_refused() {
        refused(Xml.text(answer().signed()) + " ".repeat(100_000), "the response is too long");
    }

    @Test
    void more_than_a_form_may_hold_is_refused() {
        Outcome outcome = browser().answer(Xml.text(answer().signed()) + " ".repeat(400_000));
        assertThat(outcome.page().statusCode()).isEqualTo(413);
        assertThat(browser().isSignedIn()).isFalse();
    }

    @Test
    void nesting_without_end_is_refused() {
        String answer = Xml.text(answer().signed());
        int depth = 5_000;
        refused(
                answer.replace("<samlp:Status>", "<a>".repeat(depth) + "</a>".repeat(depth) + "<samlp:Status>"),
                "it is nested too deeply");
    }

    @Test
    void elements_without_end_are_refused() {
        String answer = Xml.text(answer().signed());
        refused(answer.replace("<samlp:Status>", "<a/>".repeat(5_000) + "<samlp:Status>"), "it has too many elements");
    }

    @Test
    void something_else_than_a_response_is_refused() {
        refused("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "it is not a response");
    }

    @Test
    void half_a_response_is_refused() {
        String answer = Xml.text(answer().signed());
        refused(answer.substring(0, answer.length() / 2), "it is not well-formed XML");
    }

    @Test
    void what_is_not_base64_is_refused() {
        refused(browser().send("=&%"), "/sign-in?refused", "");
    }

    @Test
    void nothing_at_all_is_refused() {
        refused(browser().send(""), "/sign-in?refused", "");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        refused(
                browser().send(Base64.getEncoder().encodeToString(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe})),
                "/sign-in?refused",
                "it is not well-formed XML");
    }

    @Test
    void an_answer_in_the_address_instead_of_a_form_is_refused() {
        String answer =
                Base64.getEncoder().encodeToString(Xml.text(answer().signed()).getBytes());
        String location = browser()
                .get("/login/saml2/sso/saml?SAMLResponse=" + SamlBrowser.encoded(answer) + "&RelayState="
                        + SamlBrowser.encoded(browser().relayState()))
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(location).isEqualTo("/sign-in?refused");
    }

    private String withDocumentType(String declarations, String inTheName) {
        String answer = Xml.text(answer().signed()).replace(">Paula Planner<", ">" + inTheName + "<");
        return "<!DOCTYPE x [" + declarations + "]>" + answer;
    }
}
