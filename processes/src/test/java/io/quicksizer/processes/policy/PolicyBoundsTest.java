package io.quicksizer.processes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.policy.PolicyReading.Readable;
import io.quicksizer.processes.policy.PolicyReading.Unreadable;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyBoundsTest {
    private static final String POLICY = ApprovalPolicy.bundled().xml();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..100000000000 return i)",
                "some x in 1..100000000000 satisfies x = 0",
                "{f: function(x) f(x), r: f(1)}.r",
                "matches(\"aaaa\", \"(a+)+c\")"
            })
    void an_expression_that_may_not_end_is_no_policy(String expression) {
        assertThat(ApprovalPolicy.read(withOutput(expression))).isInstanceOf(Unreadable.class);
    }

    @Test
    void the_same_words_in_a_text_are_only_words() {
        assertThat(ApprovalPolicy.read(withOutput("\"for every \\\"function\\\" in some matches(x)\"")))
                .isInstanceOf(Readable.class);
    }

    private static String withOutput(String expression) {
        String xml = POLICY.replaceFirst(
                "(?s)(<outputEntry[^>]*>\\s*<text>)[^<]*", "$1" + Matcher.quoteReplacement(expression));
        assertThat(xml).isNotEqualTo(POLICY);
        return xml;
    }
}
