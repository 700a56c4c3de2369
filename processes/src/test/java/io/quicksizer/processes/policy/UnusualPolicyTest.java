package io.quicksizer.processes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.policy.PolicyDecision.Undecided;
import io.quicksizer.processes.policy.PolicyReading.Readable;
import io.quicksizer.processes.policy.PolicyReading.Unreadable;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that Camunda Modeler can save, but that look different from those of the product. */
class UnusualPolicyTest {
    private static final String FILE =
            ApprovalPolicy.of(ApprovalPolicy.bundled().rules().orElseThrow(), 3).xml();
    private static final String NOTHING_CUSTOM = "Rule_1";

    @Test
    void a_rule_without_a_description_is_called_by_its_id() {
        ApprovalPolicy policy =
                read(changed("<rule id=\"Rule_1\"><description>[^<]*</description>", "<rule id=\"Rule_1\">"));
        assertThat(policy.ruleName(NOTHING_CUSTOM)).isEqualTo(NOTHING_CUSTOM);
        assertThat(policy.ruleName("Rule_99")).isEqualTo("Rule_99");
        assertThat(policy.tables().getFirst().rules().getFirst().description()).isEmpty();
    }

    @Test
    void a_column_without_a_label_has_an_empty_heading() {
        ApprovalPolicy policy =
                read(changed("<output id=\"Output_Route\" label=\"Route\"", "<output id=\"Output_Route\""));
        assertThat(policy.tables().getFirst().headings()).contains("").endsWith("Reason");
    }

    @Test
    void levels_in_an_expression_instead_of_a_table_can_not_be_edited_as_rules() {
        ApprovalPolicy policy = read(changed(
                "(?s)<decisionTable id=\"Table_Levels\".*?</decisionTable>",
                "<literalExpression id=\"Levels\"><text>[]</text></literalExpression>"));
        assertThat(policy.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.isRoute()).isTrue());
        assertThat(policy.rules()).isEmpty();
        assertThat(policy.decisionId()).isEqualTo("approval-policy-3");
    }

    @Test
    void a_route_whose_levels_are_no_list_decides_nothing() {
        ApprovalPolicy policy = read(changed("(<outputEntry id=\"Rule_NO_SIGN_OFF_Out0\"><text>)[^<]*", "$17"));
        assertThat(policy.decide(SomeFacts.of(BigDecimal.TEN, BigDecimal.ZERO, 0, 0)))
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.toString()).contains("approval-policy-3"));
        assertThat(policy.rules()).as("the other routes have levels").isPresent();
    }

    @Test
    void a_file_without_the_decision_on_the_route_says_what_it_has() {
        assertThat(ApprovalPolicy.read(FILE.replace(ApprovalPolicy.ROUTE, "anotherRoute")))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.toString()).contains("anotherRoute"));
    }

    @Test
    void a_file_of_more_than_a_million_characters_is_no_policy() {
        assertThat(ApprovalPolicy.read(FILE + " ".repeat(1 << 20))).isInstanceOf(Unreadable.class);
    }

    @Test
    void facts_are_sampled_only_around_figures_that_they_can_have() {
        PolicyTable table = new PolicyTable(
                ApprovalPolicy.ROUTE,
                "Route",
                List.of(PolicyFact.YEARS_BELOW_MINIMUM.variable()),
                List.of(),
                List.of(
                        new PolicyTable.Row("a", "", List.of("> 2")),
                        new PolicyTable.Row("b", "", List.of("> 7")),
                        new PolicyTable.Row("c", "", List.of())));
        assertThat(PolicySamples.of(table))
                .extracting(facts -> facts.value(PolicyFact.YEARS_BELOW_MINIMUM).intValueExact())
                .containsExactlyInAnyOrder(0, 2, 3, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "text", "\"text", "text\""})
    void a_text_that_is_not_quoted_stays_as_it_is(String cell) {
        assertThat(PolicyText.unquoted(cell)).isEqualTo(cell);
    }

    @Test
    void a_row_without_a_reason_and_levels_with_other_words_are_not_read() {
        PolicyTable.Row row = new PolicyTable.Row("r", "", List.of("<= 60", "\"ONE_LEVEL\""));
        assertThat(PolicyText.rule(List.of(PolicyFact.TOTAL_DAYS.variable()), row))
                .isEmpty();
        assertThat(PolicyText.levels("[{level: 1}]")).isEmpty();
        assertThat(PolicyRange.read(">= 0.5", false)).isEmpty();
        assertThat(PolicyRange.read(">= 0", true)).isEmpty();
    }

    private static String changed(String pattern, String replacement) {
        String changed = FILE.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(FILE);
        return changed;
    }

    private static ApprovalPolicy read(String xml) {
        assertThat(ApprovalPolicy.read(xml)).isInstanceOf(Readable.class);
        return ApprovalPolicy.stored(xml);
    }
}
