package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** promtool tests when the alerts fire; this, that they ask for metrics that exist and lead to a runbook. */
class AlertRulesTest {
    private static final String RULES = "ops/alerts/quicksizer.rules.yml";
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
    void every_alert_is_tested() {
        String tests = Checkout.text("ops/alerts/quicksizer.rules.test.yml");
        assertThat(alerts())
                .allSatisfy(alert -> assertThat(tests)
                        .contains("alertname: " + alert.path("alert").asText()));
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
        return StreamSupport.stream(Checkout.yaml(RULES).at("/groups/0/rules").spliterator(), false)
                .filter(rule -> rule.has("alert"))
                .toList();
    }
}
