package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads chart, values and proxy as text and YAML; there is no cluster here to try them on. */
class DeploymentTest {
    private static final String CHART = "ops/helm/quicksizer/";
    private static final Pattern VALUE = Pattern.compile("\\.Values((?:\\.[a-zA-Z]+)+)");

    private final JsonNode values = Checkout.yaml(CHART + "values.yaml");

    @Test
    void every_value_that_a_template_reads_has_a_default() {
        assertThat(templates())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(template -> assertThat(
                                VALUE.matcher(Checkout.text(template)).results())
                        .as(template)
                        .map(found -> found.group(1).replace('.', '/'))
                        .allSatisfy(path -> assertThat(values.at(path).isMissingNode())
                                .as(path)
                                .isFalse()));
    }

    @Test
    void braces_and_blocks_of_the_templates_are_balanced() {
        assertThat(templates()).allSatisfy(template -> {
            String text = Checkout.text(template);
            assertThat(count(text, "\\{\\{")).as(template).isEqualTo(count(text, "}}"));
            assertThat(count(text, "\\{\\{-? ?(if|range|with|define) "))
                    .as(template)
                    .isEqualTo(count(text, "\\{\\{-? ?end"));
        });
    }

    @Test
    void every_setting_of_the_chart_is_one_that_the_applications_read() {
        String known = Checkout.text("docs/environment.md");
        for (JsonNode environment :
                List.of(values.path("environment"), values.at("/web/environment"), values.at("/workers/environment"))) {
            assertThat(environment.fieldNames())
                    .toIterable()
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(known).contains("`" + name + "`"));
        }
    }

    @Test
    void pods_are_as_tight_as_the_containers_of_compose_and_stop_in_order() {
        assertThat(Checkout.text(CHART + "templates/_helpers.tpl"))
                .contains(
                        "runAsNonRoot: true",
                        "readOnlyRootFilesystem: true",
                        "allowPrivilegeEscalation: false",
                        "capabilities: { drop: [ALL] }",
                        "type: RuntimeDefault",
                        "automountServiceAccountToken: false",
                        "enableServiceLinks: false",
                        "terminationGracePeriodSeconds: 60",
                        "maxUnavailable: 0",
                        "/actuator/health/readiness");
    }

    @Test
    void the_network_is_closed_in_both_directions_unless_the_table_of_connections_says_otherwise() {
        assertThat(Checkout.text(CHART + "templates/network.yaml"))
                .contains("policyTypes: [Ingress, Egress]")
                .doesNotContain("- {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8", "8.9"})
    void camunda_asks_everybody_who_they_are_and_takes_secrets_from_where_they_are_kept(String version) {
        JsonNode camunda = Checkout.yaml("ops/helm/camunda/values-" + version + ".yaml");
        JsonNode security = camunda.at("/orchestration/security");

        assertThat(security.at("/authentication/method").asText()).isEqualTo("oidc");
        assertThat(security.at("/authorizations/enabled").asBoolean()).isTrue();
        assertThat(security.at("/authentication/oidc/audience").asText())
                .isEqualTo(values.path("environment")
                        .path("QUICKSIZER_ENGINE_AUTH_AUDIENCE")
                        .asText());
        assertThat(camunda.findValues("inlineSecret")).isEmpty();
        assertThat(camunda.findValues("existingSecret")).isNotEmpty();
    }

    @Test
    void camunda_8_9_keeps_its_searchable_data_in_postgresql() {
        JsonNode storage = Checkout.yaml("ops/helm/camunda/values-8.9.yaml").at("/orchestration/data/secondaryStorage");

        assertThat(storage.path("type").asText()).isEqualTo("rdbms");
        assertThat(storage.at("/rdbms/url").asText()).startsWith("jdbc:postgresql://");
    }

    @Test
    void neither_proxy_nor_ingress_passes_the_actuator_to_the_outside() {
        assertThat(Checkout.text("ops/nginx/quicksizer.conf"))
                .containsPattern("location /actuator/ \\{\\s+return 404;");
        List<JsonNode> web = Checkout.documents(Checkout.text(CHART + "templates/web.yaml")
                .replaceAll("(?m)^\\{\\{.*}}$", "")
                .replaceAll("\\{\\{-? ?include .*}}", "{}")
                .replaceAll("\\{\\{ \\.Release\\.Name }}", "quicksizer")
                .replaceAll("\\{\\{.*?}}", "value"));
        JsonNode path = named(web, "Ingress", "quicksizer-web").at("/spec/rules/0/http/paths/1");
        assertThat(path.path("path").asText()).isEqualTo("/actuator");
        JsonNode behind = named(web, "Service", path.at("/backend/service/name").asText());
        assertThat(behind.path("spec").has("ports")).isTrue();
        assertThat(behind.path("spec").has("selector")).isFalse();
    }

    private static JsonNode named(List<JsonNode> documents, String kind, String name) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .filter(document -> document.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_proxy_never_repeats_a_request_and_believes_no_forwarded_address() {
        assertThat(Checkout.text("ops/nginx/quicksizer.conf"))
                .contains("proxy_set_header X-Forwarded-For $remote_addr;", "client_max_body_size 21m;")
                .doesNotContain("proxy_next_upstream error timeout non_idempotent", "$proxy_add_x_forwarded_for");
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .count();
    }

    private static List<String> templates() {
        return Checkout.files().stream()
                .filter(file -> file.startsWith(CHART + "templates/") && file.matches(".*\\.(yaml|tpl)"))
                .toList();
    }
}
