package io.quicksizer.processes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.processes.policy.PolicyDecision.Undecided;
import io.quicksizer.processes.policy.PolicyReading.Readable;
import io.quicksizer.processes.policy.PolicyRules.Rule;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A policy is made of rules, and rules are read from a policy")
class PolicyRulesTest {
    private static final PolicyRules BUNDLED = ApprovalPolicy.bundled().rules().orElseThrow();

    @Test
    void the_policy_of_the_product_can_be_read_as_rules() {
        assertThat(BUNDLED.rules()).hasSize(7).extracting(Rule::levels).containsExactly(0, 1, 1, 1, 1, 2, 2);
        assertThat(BUNDLED.rules().get(2).range(PolicyFact.TOTAL_DAYS))
                .isEqualTo(new PolicyRange(new BigDecimal("60"), new BigDecimal("500")));
        assertThat(BUNDLED.rules().get(4).range(PolicyFact.YEARS_BELOW_MINIMUM))
                .isEqualTo(new PolicyRange(BigDecimal.ZERO, null));
        assertThat(BUNDLED.levels())
                .containsExactly(
                        new PolicyRules.Level("approvers", 3, 1, "senior-approvers"),
                        new PolicyRules.Level("senior-approvers", 5, 2, "senior-approvers"));
    }

    @Test
    void what_is_made_of_its_rules_decides_as_it_does() {
        ApprovalPolicy made = ApprovalPolicy.of(BUNDLED, 7);
        assertThat(made.rules()).contains(BUNDLED);
        Random random = new Random(20261125);
        for (int i = 0; i < 300; i++) {
            PolicyFacts facts = SomeFacts.of(
                    BigDecimal.valueOf(random.nextInt(60_000), 2),
                    BigDecimal.valueOf(random.nextInt(5_000), 4),
                    random.nextInt(2),
                    random.nextInt(360));
            Decided product = (Decided) ApprovalPolicy.bundled().decide(facts);
            Decided rules = (Decided) made.decide(facts);
            assertThat(rules.levels()).as("levels for %s", facts).isEqualTo(product.levels());
            assertThat(rules.reason()).isEqualTo(product.reason());
        }
    }

    @Test
    void every_version_is_a_decision_of_its_own_and_is_known_again_when_read() {
        ApprovalPolicy made = ApprovalPolicy.of(BUNDLED, 7);
        assertThat(made.decisionId()).isEqualTo("approval-policy-7");
        assertThat(made.number()).isEqualTo(7);
        assertThat(ApprovalPolicy.bundled().number()).isZero();
        ApprovalPolicy read = ((Readable) ApprovalPolicy.read(made.xml())).policy();
        assertThat(read.number()).isEqualTo(7);
        assertThat(read.rules()).contains(BUNDLED);
    }

    @Test
    void words_with_quotes_and_markup_stay_as_they_were_typed() {
        String words = "Over \"200\" days & < 5 \\ years";
        Rule rule = new Rule(words, Map.of(), 1, words);
        ApprovalPolicy made = ApprovalPolicy.of(new PolicyRules(List.of(rule), BUNDLED.levels()), 1);
        assertThat(made.rules().orElseThrow().rules()).containsExactly(rule);
        Decided decided = (Decided) made.decide(SomeFacts.of(BigDecimal.TEN, BigDecimal.ZERO, 0, 0));
        assertThat(decided.reason()).isEqualTo(words);
    }

    @Test
    void facts_that_two_rules_fit_are_found() {
        List<Rule> rules = BUNDLED.rules().stream()
                .map(rule -> rule.range(PolicyFact.TOTAL_DAYS).equals(new PolicyRange(new BigDecimal("500"), null))
                        ? new Rule(
                                rule.name(),
                                withDays(rule, new PolicyRange(new BigDecimal("400"), null)),
                                rule.levels(),
                                rule.reason())
                        : rule)
                .toList();
        Map<PolicyDecision, PolicyFacts> possible =
                ApprovalPolicy.of(new PolicyRules(rules, BUNDLED.levels()), 1).possibleDecisions();
        assertThat(possible.entrySet())
                .filteredOn(entry -> entry.getKey() instanceof Undecided)
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.getValue().value(PolicyFact.TOTAL_DAYS))
                        .isBetween(new BigDecimal("400.01"), new BigDecimal("500")));
    }

    private static Map<PolicyFact, PolicyRange> withDays(Rule rule, PolicyRange days) {
        Map<PolicyFact, PolicyRange> ranges = new EnumMap<>(rule.ranges());
        ranges.put(PolicyFact.TOTAL_DAYS, days);
        return ranges;
    }

    @Test
    void a_file_from_before_a_fact_has_any_figure_of_it_and_the_order_of_its_columns_does_not_matter() {
        PolicyTable.Row row =
                new PolicyTable.Row("r", "Old", List.of("> 180", "<= 60", "\"ONE_LEVEL\"", "\"Old or small\""));
        assertThat(PolicyText.rule(List.of("catalogueAgeDays", "totalDays"), row))
                .contains(new Rule(
                        "Old",
                        Map.of(
                                PolicyFact.TOTAL_DAYS, new PolicyRange(null, new BigDecimal("60")),
                                PolicyFact.CATALOGUE_AGE_DAYS, new PolicyRange(new BigDecimal("180"), null)),
                        1,
                        "Old or small"));
    }

    @Test
    void a_file_that_decides_on_something_else_is_not_read_as_rules() {
        PolicyTable.Row row =
                new PolicyTable.Row("r", "Other", List.of("> 180", "<= 60", "\"ONE_LEVEL\"", "\"Other\""));
        assertThat(PolicyText.rule(List.of("totalDays * 2", "customShare"), row))
                .isEmpty();
        assertThat(PolicyText.rule(List.of("catalogueAgeDays", "catalogueAgeDays"), row))
                .isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({
        "'',         ,    ",
        "-,          ,    ",
        "<= 60,      ,  60",
        "[0..0.3],   , 0.3",
        "0,          ,   0",
        "]60..500], 60, 500",
        "> 180,    180,   ",
        ">= 1,       0,   ",
    })
    void a_cell_is_read_as_a_range(String cell, BigDecimal moreThan, BigDecimal upTo) {
        assertThat(PolicyRange.read(cell, true)).contains(new PolicyRange(moreThan, upTo));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"[60..500]", "5", "not(3)", "'1,2'", "< 7"})
    void a_cell_that_says_more_than_a_range_is_not_read(String cell) {
        assertThat(PolicyRange.read(cell, true)).isEqualTo(Optional.empty());
    }
}
