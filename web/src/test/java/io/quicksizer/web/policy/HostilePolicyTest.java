package io.quicksizer.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A policy that is rehearsed comes from a file, so it is as hostile as any. */
@PortalTest
@Timeout(60)
class HostilePolicyTest {
    private static final String POLICY = ApprovalPolicy.bundled().xml();

    @Autowired
    private Portal portal;

    @Test
    void an_external_entity_is_refused_and_its_file_is_not_disclosed() {
        String doctype = "<!DOCTYPE definitions [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><definitions";
        HttpResponse<String> answer = upload(
                POLICY.replaceFirst("<definitions", doctype).replaceFirst("<description>", "<description>&secret;"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void an_entity_bomb_is_refused_before_it_unfolds() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE definitions [<!ENTITY e0 'ha'>");
        for (int level = 1; level < 40; level++) {
            doctype.append("<!ENTITY e%1$d '&e%2$d;&e%2$d;&e%2$d;&e%2$d;'>".formatted(level, level - 1));
        }
        assertThat(upload(POLICY.replaceFirst(
                                        "<definitions",
                                        doctype.append("]><definitions").toString())
                                .replaceFirst("<description>", "<description>&e39;"))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<a/>", "<definitions", "PK\u0003\u0004"})
    void what_is_no_policy_is_refused(String file) {
        assertThat(upload(file).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..100000000000 return i)",
                "some x in 1..100000000000 satisfies x = 0",
                "{f: function(x) f(x + 1), r: f(1)}.r",
                "matches(string join(for i in 1..40 return \"a\") + \"b\", \"(a+)+c\")"
            })
    void an_expression_that_does_not_end_is_refused_unevaluated(String expression) {
        String hostile = POLICY.replaceFirst(
                "(?s)(<outputEntry[^>]*>\\s*<text>)[^<]*", "$1" + expression.replace("\"", "&quot;"));
        assertThat(hostile).isNotEqualTo(POLICY);
        assertThat(upload(hostile).statusCode()).isEqualTo(422);
    }

    @Test
    void a_file_of_many_megabytes_is_refused_unread() {
        assertThat(upload(POLICY + " ".repeat(2 << 20)).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> upload(String file) {
        Visitor admin = Visitor.signedIn(portal, "admin");
        return admin.upload("/catalogue/policy", "policy.dmn", file.getBytes(StandardCharsets.UTF_8));
    }
}
