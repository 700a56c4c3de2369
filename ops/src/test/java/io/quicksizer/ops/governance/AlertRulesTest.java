package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** promtool tests when the alerts fire; this, that they ask for metrics that exist and lead to a runbook. */
class AlertRulesTest {
    private static final String RULES = "ops/alerts/quicksizer.rules.yml";
    private static final String TESTS = "ops/alerts/quicksizer.rules.test.yml";
    private static final Pattern ALERT = Pattern.compile("Quicksizer\\w+");
    private static final Pattern METRIC = Pattern.compile("\\b(quicksizer_[a-z_]+?)(?:_total|_seconds_count)?\\b(?!:)");
    private static final Pattern NAMED = Pattern.compile("\"(quicksizer\\.[a-z.]+)\"");

    private static final Pattern PRINTED = Pattern.compile("# TYPE (quicksizer_[a-z_]+?)(?:_total)? ");

    @Test
    void every_metric_of_ours_is_measured_somewhere() {
        Set<String> measured = Checkout.files().stream()
                .filter(file -> file.matches("(processes|db|workers|web|ops)/src/main/java/.*\\.java"))
                .map(Checkout::text)
                .flatMap(AlertRulesTest::measured)
                .collect(Collectors.toSet());
        Set<String> asked = METRIC.matcher(Checkout.text(RULES))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(measured).containsAll(asked);
    }

    @Test
    void every_alert_has_a_severity_and_a_runbook_that_says_what_to_do() {
        List<JsonNode> alerts = alerts();
        assertThat(alerts).hasSizeGreaterThan(8).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(Checkout.text(alert.at("/annotations/runbook").asText()))
                    .contains(alert.path("alert").asText(), "## Symptom", "## Check", "## Action");
            assertThat(Checkout.text("docs/runbooks/README.md"))
                    .contains(alert.path("alert").asText());
        });
    }

    @Test
    void every_alert_fires_in_a_test_and_is_silent_in_another() {
        assertThat(cases().filter(AlertRulesTest::fires).map(AlertRulesTest::name))
                .containsAll(names());
        assertThat(cases().filter(check -> !fires(check)).map(AlertRulesTest::name))
                .containsAll(names());
    }

    @Test
    void every_alert_is_tested_without_any_metric() {
        JsonNode absent = stream(Checkout.yaml(TESTS).path("tests"))
                .filter(test -> test.path("name").asText().startsWith("absent metrics"))
                .findFirst()
                .orElseThrow();
        assertThat(stream(absent.path("alert_rule_test")).map(AlertRulesTest::name))
                .containsExactlyInAnyOrderElementsOf(names());
    }

    /** A label that only one of the two has would hide the problems of one instance or partition behind another's. */
    @Test
    void an_alert_inhibits_others_of_the_same_instance_and_partition_only() {
        assertThat(stream(Checkout.yaml("ops/alerts/alertmanager.yml").path("inhibit_rules")))
                .isNotEmpty()
                .allSatisfy(rule -> {
                    Set<String> equal =
                            stream(rule.path("equal")).map(JsonNode::asText).collect(Collectors.toSet());
                    String source = alertsOf(rule.path("source_matchers")).getFirst();
                    assertThat(alertsOf(rule.path("target_matchers")))
                            .isNotEmpty()
                            .allSatisfy(target -> {
                                Set<String> shared = labels(source);
                                shared.retainAll(labels(target));
                                assertThat(equal)
                                        .as("%s inhibits %s", source, target)
                                        .isEqualTo(shared);
                            });
                });
    }

    private static List<String> alertsOf(JsonNode matchers) {
        return ALERT.matcher(matchers.toString())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Labels of an alert by which its instances differ, as promtool has tested them. */
    private static Set<String> labels(String alert) {
        Set<String> labels = cases().filter(check -> name(check).equals(alert))
                .flatMap(check -> stream(check.path("exp_alerts")))
                .flatMap(fired -> fired.path("exp_labels").properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        labels.remove("severity");
        return labels;
    }

    private static Stream<JsonNode> cases() {
        return stream(Checkout.yaml(TESTS).path("tests")).flatMap(test -> stream(test.path("alert_rule_test")));
    }

    private static boolean fires(JsonNode check) {
        return !check.path("exp_alerts").isEmpty();
    }

    private static String name(JsonNode check) {
        return check.path("alertname").asText();
    }

    private static List<String> names() {
        return alerts().stream().map(alert -> alert.path("alert").asText()).toList();
    }

    /** Names of meters, and what the probe prints itself. */
    private static Stream<String> measured(String text) {
        return Stream.concat(
                text.contains("io.micrometer")
                        ? NAMED.matcher(text)
                                .results()
                                .map(found -> found.group(1).replace('.', '_'))
                        : Stream.empty(),
                PRINTED.matcher(text).results().map(found -> found.group(1)));
    }

    private static List<JsonNode> alerts() {
        return stream(Checkout.yaml(RULES).at("/groups/0/rules"))
                .filter(rule -> rule.has("alert"))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
