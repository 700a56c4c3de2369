package io.quicksizer.processes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.processes.policy.PolicyDecision.Undecided;
import io.quicksizer.processes.policy.PolicyReading.Readable;
import io.quicksizer.processes.policy.PolicyReading.Unreadable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The approval policy can be asked without the engine")
class ApprovalPolicyEvaluationTest {
    private static final ApprovalPolicy BUNDLED = ApprovalPolicy.bundled();

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
        Decided decided = (Decided) BUNDLED.decide(SomeFacts.of(days, share, years, age));
        assertThat(decided.rule()).isEqualTo(rule);
        assertThat(decided.levels().stream().map(SignOffLevel::group).collect(Collectors.joining(", ")))
                .isEqualTo(groups);
    }

    @Test
    void a_level_carries_its_limit_reminder_next_group_and_reason() {
        Decided decided = (Decided) BUNDLED.decide(SomeFacts.of(new BigDecimal("900"), BigDecimal.ZERO, 0, 0));
        assertThat(decided.route()).isEqualTo("TWO_LEVELS");
        assertThat(decided.levels())
                .last()
                .isEqualTo(new SignOffLevel(
                        2,
                        "senior-approvers",
                        Duration.ofDays(5),
                        Duration.ofDays(2),
                        "senior-approvers",
                        "More than 500 days"));
    }

    @Test
    void facts_that_no_rule_fits_stay_undecided_with_the_reason() {
        String gap = BUNDLED.xml().replace("&gt; 500", "&gt; 600");
        PolicyDecision decision = readable(gap).decide(SomeFacts.of(new BigDecimal("550"), BigDecimal.ZERO, 0, 0));
        assertThat(decision).isEqualTo(new Undecided("No rule of signOffRoute matches"));
    }

    @Test
    void rules_that_overlap_stay_undecided_with_the_reason() {
        String overlap = BUNDLED.xml().replace("&gt; 500", "&gt; 400");
        PolicyDecision decision = readable(overlap).decide(SomeFacts.of(new BigDecimal("450"), BigDecimal.ZERO, 0, 0));
        assertThat(decision).isInstanceOf(Undecided.class);
    }

    @Test
    void a_file_that_is_no_policy_says_why() {
        assertThat(ApprovalPolicy.read("hello")).isInstanceOf(Unreadable.class);
        assertThat(ApprovalPolicy.read(BUNDLED.xml().replace("[0..60]", "[0..")))
                .isInstanceOf(Unreadable.class);
        assertThat(((Unreadable) ApprovalPolicy.read(BUNDLED.xml().replace("signOffRoute", "elsewhere"))).why())
                .contains("signOffRoute");
    }

    @Test
    void a_file_with_a_document_type_is_refused() {
        String hostile = BUNDLED.xml()
                .replaceFirst("\\?>", "?><!DOCTYPE definitions [<!ENTITY leak SYSTEM \"file:///etc/hostname\">]>");
        assertThat(ApprovalPolicy.read(hostile)).isInstanceOf(Unreadable.class);
    }

    private static ApprovalPolicy readable(String xml) {
        return ((Readable) ApprovalPolicy.read(xml)).policy();
    }
}
