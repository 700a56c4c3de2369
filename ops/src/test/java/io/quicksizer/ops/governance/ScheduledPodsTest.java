package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jobs of the chart and the services of Compose for commands on a schedule. */
class ScheduledPodsTest {
    private static final String UNITS = "ops/systemd/";
    private static final String TEMPLATES = "ops/helm/quicksizer/templates/";

    private final JsonNode operations =
            Checkout.yaml("ops/helm/quicksizer/values.yaml").path("operations");

    @Test
    void jobs_of_the_chart_are_off_until_they_are_wanted_and_as_confined_as_the_applications() {
        assertThat(operations.properties())
                .filteredOn(job -> job.getValue().isObject())
                .hasSize(4)
                .allSatisfy(job -> {
                    assertThat(job.getValue().path("enabled").isBoolean()).isTrue();
                    assertThat(job.getValue().path("enabled").asBoolean()).isFalse();
                    assertThat(job.getValue().at("/resources/limits/memory").asText())
                            .isNotEmpty();
                    assertThat(job.getValue().has("schedule") || job.getKey().equals("probe"))
                            .as("a schedule of " + job.getKey())
                            .isTrue();
                });
        assertThat(Checkout.text(TEMPLATES + "_operations.tpl"))
                .contains(
                        "runAsNonRoot: true",
                        "readOnlyRootFilesystem: true",
                        "allowPrivilegeEscalation: false",
                        "capabilities: { drop: [ALL] }",
                        "type: RuntimeDefault",
                        "automountServiceAccountToken: false",
                        "concurrencyPolicy: Forbid",
                        "policyTypes: [Ingress, Egress]");
        for (String name : List.of("backup", "audit-verify", "clean-indexes", "probe")) {
            assertThat(Checkout.text(TEMPLATES + name + ".yaml"))
                    .contains("define \"quicksizer." + name + "\"", "include \"quicksizer.operations.network\"")
                    .containsPattern("if \\.Values\\.operations\\.\\w+\\.enabled");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"probe", "audit-verify"})
    void services_of_compose_start_only_when_they_are_asked_for_and_can_not_write(String name) {
        JsonNode service =
                Checkout.yaml("ops/containers/compose.yaml").path("services").path(name);

        assertThat(service.path("<<").asText()).isEqualTo("application");
        assertThat(service.at("/profiles/0").asText()).isEqualTo(name);
        assertThat(service.path("image").asText()).contains("-ops:${QUICKSIZER_VERSION:?");
        assertThat(service.path("ports").isMissingNode()).isTrue();
        assertThat(Checkout.text(UNITS + "compose/quicksizer-ops-audit-verify.service"))
                .contains("compose run --rm -T audit-verify");
    }

    /** pg_basebackup refuses a server of another major version. */
    @Test
    void the_image_of_the_commands_is_not_root_and_has_the_version_of_the_database() {
        String image = Checkout.text("ops/containers/ops.Dockerfile");

        assertThat(image)
                .containsPattern("\\nUSER [1-9]\\d{3,}:[1-9]\\d{3,}\\n")
                .contains(" age ", " curl ");
        String version = Checkout.yaml("ops/containers/compose.small.yaml")
                .at("/services/database/image")
                .asText()
                .replace("quicksizer-database:", "");
        assertThat(image).contains("ARG BASE=postgres:" + version + "-");
        for (String workflow : List.of("release", "security")) {
            assertThat(Checkout.text(".github/workflows/" + workflow + ".yml"))
                    .contains("ops/containers/ops.Dockerfile");
        }
    }
}
