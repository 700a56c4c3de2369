package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"engine.yaml", "tasklist.yaml", "opensearch.yml"})
    void every_placeholder_of_a_configuration_has_a_value(String resource) {
        var values = new HashMap<>(PortPlan.of(100, Map.of()).placeholders());
        values.put("directory", "/data");

        assertThat(ConfigurationTemplate.fill(resource, values))
                .doesNotContain("${")
                .contains("9300")
                .contains("127.0.0.1");
    }

    @Test
    void a_placeholder_without_a_value_is_a_mistake() {
        assertThatThrownBy(() -> ConfigurationTemplate.fill("engine.yaml", Map.of()))
                .hasMessageContaining("engineRest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda", "opensearch", "product"})
    void versions_come_from_the_root_pom(String name) {
        assertThat(ConfigurationTemplate.version(name)).matches("\\d+\\.\\d+.*");
    }
}
