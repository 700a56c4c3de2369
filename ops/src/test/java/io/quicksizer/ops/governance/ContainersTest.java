package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads how images and containers are described; nothing here needs an engine for them. */
class ContainersTest {

    private final List<String> instructions = Checkout.text("ops/containers/Dockerfile")
            .replaceAll("\\\\\\n", " ")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    @Test
    void the_application_runs_as_a_numbered_user_who_is_not_root() {
        assertThat(instructions.reversed())
                .filteredOn(instruction -> instruction.startsWith("USER "))
                .first()
                .satisfies(user -> assertThat(user).matches("USER [1-9]\\d{3,}:[1-9]\\d{3,}"));
        assertThat(instructions.getLast()).startsWith("ENTRYPOINT [");
    }

    @Test
    void what_runs_has_a_base_without_shell_and_package_manager_and_nothing_runs_there_while_it_is_made() {
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("ARG BASE="))
                .singleElement()
                .satisfies(base -> assertThat(base)
                        .matches("ARG BASE=gcr\\.io/distroless/java\\d+-debian\\d+:nonroot(@sha256:[0-9a-f]{64})?"));
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("ARG TOOLS="))
                .singleElement()
                .satisfies(
                        tools -> assertThat(tools).matches("ARG TOOLS=[\\w./-]+:\\d[\\w.-]*(@sha256:[0-9a-f]{64})?"));
        int last = instructions.lastIndexOf("FROM ${BASE}");
        assertThat(last).isPositive();
        assertThat(instructions.subList(last, instructions.size())).noneMatch(line -> line.startsWith("RUN "));
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("FROM "))
                .containsExactly("FROM ${TOOLS} AS unpack", "FROM ${BASE}");
    }

    @Test
    void nothing_is_fetched_while_an_image_is_made_and_no_secret_is_given_to_it() {
        assertThat(instructions)
                .noneMatch(line -> line.startsWith("ADD "))
                .noneMatch(line -> line.matches("RUN .*(curl|wget|apt|apk|chmod 777).*"))
                .noneMatch(line -> line.matches("(?i)(ARG|ENV) .*(password|secret|token|key).*"));
    }

    @Test
    void only_what_an_image_is_made_of_is_shown_to_the_engine() {
        assertThat(Checkout.text("ops/containers/Dockerfile.dockerignore")
                        .lines()
                        .filter(line -> !line.startsWith("#")))
                .first()
                .isEqualTo("**");
    }

    @Test
    void bill_of_materials_and_licences_travel_with_the_image() {
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("COPY LICENSE"))
                .singleElement()
                .satisfies(copy -> assertThat(copy).contains("NOTICE", "target/bom.json", "target/THIRD-PARTY.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "workers"})
    void a_container_cannot_write_gain_rights_or_take_the_whole_machine(String name) {
        var service =
                Checkout.yaml("ops/containers/compose.yaml").path("services").path(name);
        var common = Checkout.yaml("ops/containers/compose.yaml").path("x-application");

        assertThat(service.has("<<")).isTrue();
        assertThat(service.path("environment").path("SPRING_PROFILES_ACTIVE").asText())
                .isEqualTo("prod");
        assertThat(common.path("read_only").asBoolean()).isTrue();
        assertThat(common.path("user").asText()).isEqualTo("10001:10001");
        assertThat(common.path("cap_drop")).extracting(JsonNode::asText).containsExactly("ALL");
        assertThat(common.path("security_opt")).extracting(JsonNode::asText).contains("no-new-privileges:true");
        assertThat(common.path("mem_limit").asText()).isNotEmpty();
        assertThat(common.path("pids_limit").asInt()).isPositive();
        assertThat(common.path("stop_grace_period").asText()).isEqualTo("60s");
        for (var changed : List.of("read_only", "user", "cap_drop", "cap_add", "security_opt", "privileged")) {
            assertThat(service.has(changed)).as(changed).isFalse();
        }
    }

    /** Otherwise nginx still avoids a portal that was restarted while the other already stops, and requests fail. */
    @ParameterizedTest
    @ValueSource(strings = {"ops/containers/compose.yaml", "ops/helm/quicksizer/values.yaml"})
    void a_node_that_stops_serves_for_longer_than_nginx_avoids_one_that_was_away(String file) {
        assertThat(seconds(file, "QUICKSIZER_SHUTDOWN_DRAIN: (\\d+)s"))
                .isGreaterThan(seconds("ops/nginx/quicksizer.conf", "fail_timeout=(\\d+)s"));
    }

    private static int seconds(String file, String setting) {
        var found = Pattern.compile(setting).matcher(Checkout.text(file));
        assertThat(found.find()).as(file).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void no_secret_is_in_the_description_of_the_containers() {
        assertThat(Checkout.text("ops/containers/compose.yaml").replaceAll("--password-file, /run/secrets/\\S+", ""))
                .doesNotContainIgnoringCase("password")
                .doesNotContain("latest");
    }
}
