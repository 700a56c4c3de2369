package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.client.api.response.EvaluateDecisionResponse;
import io.camunda.zeebe.client.api.response.EvaluatedDecision;
import io.camunda.zeebe.client.api.response.MatchedDecisionRule;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.processes.policy.PolicyRules;
import io.quicksizer.processes.policy.SomeFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The approval policy asks the right levels")
class ApprovalPolicyTest {
    private static final String[] EDGES_OF_DAYS = {"0", "60", "60.01", "500", "500.01", "9999.99"};
    private static final String[] EDGES_OF_SHARE = {"0", "0.0001", "0.3", "0.3001", "1"};

    private static WorkflowTestBed bed;

    @BeforeAll
    static void startEngine() {
        bed = WorkflowTestBed.start();
    }

    @AfterAll
    static void stopEngine() {
        bed.close();
    }

    @ParameterizedTest(name = "{0}: {1} days, custom {2}, {3} years below, catalogue {4} days old -> {5}")
    @CsvSource({
        "Rule_POLICY,        60,    0,   0, 180, ''",
        "Rule_SMALL_CUSTOM,  60,    0.3, 0, 180, approvers",
        "Rule_STANDARD,      60.5,  0.3, 0, 180, approvers",
        "Rule_OLD_CATALOGUE, 60,    0,   0, 181, approvers",
        "Rule_BELOW_MINIMUM, 500,   0.3, 1, 500, approvers",
        "Rule_MOSTLY_CUSTOM, 20,    0.5, 2, 500, 'approvers, senior-approvers'",
        "Rule_LARGE,         500.5, 0,   0, 0,   'approvers, senior-approvers'",
    })
    void each_row_leads_to_its_levels(
            String rule, BigDecimal days, BigDecimal share, int years, int age, String groups) {
        EvaluateDecisionResponse decided = decide(SomeFacts.of(days, share, years, age));
        assertThat(routeRules(decided)).containsExactly(rule);
        assertThat(groupsIn(decided.getDecisionOutput())).isEqualTo(groups);
    }

    @Test
    void every_level_names_its_limit_reminder_next_group_and_reason() {
        String levels = decide(SomeFacts.of(new BigDecimal("900"), BigDecimal.ZERO, 0, 0))
                .getDecisionOutput();
        assertThat(levels)
                .contains("\"level\":1", "\"level\":2", "\"timeLimit\":\"P3D\"", "\"reminder\":\"P1D\"")
                .contains("\"escalateTo\":\"senior-approvers\"", "\"reason\":\"More than 500 days\"");
    }

    @Test
    void every_version_that_was_deployed_answers_beside_all_others() {
        PolicyRules strict = allLevels("Everything is signed twice", 2);
        PolicyRules lenient = allLevels("Nothing is signed", 0);
        bed.workflow().deployPolicy(ApprovalPolicy.of(strict, 1));
        bed.workflow().deployPolicy(ApprovalPolicy.of(lenient, 2));
        bed.workflow().deployPolicy(ApprovalPolicy.of(strict, 1));
        bed.workflow().deployModels();

        PolicyFacts small = SomeFacts.of(new BigDecimal("12.5"), BigDecimal.ZERO, 0, 0);
        assertThat(groupsIn(decide("approval-policy-1", small).getDecisionOutput()))
                .isEqualTo("approvers, senior-approvers");
        assertThat(groupsIn(decide("approval-policy-2", small).getDecisionOutput()))
                .isEmpty();
        assertThat(routeRules(decide(small))).containsExactly("Rule_POLICY");
    }

    private static PolicyRules allLevels(String reason, int levels) {
        return new PolicyRules(
                List.of(new PolicyRules.Rule(reason, Map.of(), levels, reason)),
                ApprovalPolicy.bundled().rules().orElseThrow().levels());
    }

    @Test
    void any_facts_hit_exactly_one_rule_and_a_rehearsal_hits_the_same() {
        Random random = new Random(20260101);
        for (int i = 0; i < 400; i++) {
            PolicyFacts facts = SomeFacts.of(
                    i % 2 == 0 ? pick(EDGES_OF_DAYS, random) : BigDecimal.valueOf(random.nextInt(100_000), 2),
                    i % 3 == 0 ? pick(EDGES_OF_SHARE, random) : BigDecimal.valueOf(random.nextInt(10_001), 4),
                    random.nextInt(3),
                    random.nextInt(4) * 90 + random.nextInt(2));
            assertThat(routeRules(decide(facts)))
                    .as("rules for %s, in the engine and outside it", facts)
                    .containsExactly(rehearsed(facts));
        }
    }

    private static EvaluateDecisionResponse decide(PolicyFacts facts) {
        return decide("approval-policy", facts);
    }

    private static EvaluateDecisionResponse decide(String decisionId, PolicyFacts facts) {
        return bed.client()
                .newEvaluateDecisionCommand()
                .decisionId(decisionId)
                .variables(facts.variables())
                .send()
                .join();
    }

    private static List<String> routeRules(EvaluateDecisionResponse decided) {
        assertThat(decided.getFailureMessage()).isEmpty();
        return decided.getEvaluatedDecisions().stream()
                .filter(decision -> decision.getDecisionId().equals("signOffRoute"))
                .map(EvaluatedDecision::getMatchedRules)
                .flatMap(List::stream)
                .map(MatchedDecisionRule::getRuleId)
                .toList();
    }

    private static String rehearsed(PolicyFacts facts) {
        return ((Decided) ApprovalPolicy.bundled().decide(facts)).rule();
    }

    private static String groupsIn(String levels) {
        return java.util.regex.Pattern.compile("\"group\":\"([\\w-]+)\"")
                .matcher(levels)
                .results()
                .map(match -> match.group(1))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static BigDecimal pick(String[] values, Random random) {
        return new BigDecimal(values[random.nextInt(values.length)]);
    }
}
