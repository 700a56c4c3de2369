package io.quicksizer.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class RehearsalPageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void an_administrator_reads_the_rules_and_rehearses_a_draft_over_submitted_revisions() {
        engine.submitted("Rehearsed");
        Visitor admin = Visitor.signedIn(portal, "admin");

        assertThat(admin.get("/catalogue/policy").body())
                .contains("Route of sign-off", "]60..500]", "Northwind – 3-year plan", "Would be required")
                .contains("\">Approvers</td>")
                .doesNotContain("\">approvers</td>");

        HttpResponse<String> nobody =
                admin.upload("/catalogue/policy", "strict.dmn", bytes(policy().replace("approvers", "board")));
        assertThat(nobody.body()).contains("strict.dmn", "could never be approved", "the group “Board”", "≠");

        HttpResponse<String> gap =
                admin.upload("/catalogue/policy", "gap.dmn", bytes(policy().replace("&gt; 500", "&gt; 600")));
        assertThat(gap.body()).contains("could never be approved", "No rule applies to 500.01 days");

        HttpResponse<String> wrong = admin.upload("/catalogue/policy", "notes.dmn", bytes("notes"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"file-wrong\"");
    }

    private static String policy() {
        return ApprovalPolicy.bundled().xml();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
