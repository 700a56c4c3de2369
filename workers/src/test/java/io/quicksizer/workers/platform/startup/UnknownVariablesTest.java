package io.quicksizer.workers.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.SecretsFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.StandardEnvironment;

@DisplayName("A variable that nobody reads")
class UnknownVariablesTest {

    @Test
    void is_reported_with_the_nearest_name() {
        assertThat(sentences(Map.of("QUICKSIZER_DB_PASWORD", "x", "QUICKSIZER_METRIC_TOKEN", "x")))
                .containsExactly(
                        "QUICKSIZER_DB_PASWORD is not a known setting; did you mean QUICKSIZER_DB_PASSWORD?",
                        "QUICKSIZER_METRIC_TOKEN is not a known setting; did you mean QUICKSIZER_METRICS_TOKEN?");
    }

    @Test
    void is_not_one_of_ours_with_underscores_for_dashes_or_with_a_name_of_the_operator() {
        assertThat(sentences(Map.of(
                        "QUICKSIZER_ENGINE_GATEWAY_ADDRESS", "x",
                        "QUICKSIZER_ENGINE_GATEWAYADDRESS", "x",
                        "QUICKSIZER_SIGNIN_ROLES_ADMIN", "x",
                        "QUICKSIZER_SIGNIN_ROLES_ADMIN_0_", "x")))
                .isEmpty();
    }

    @Test
    void is_not_a_service_link_of_kubernetes_nor_a_variable_of_the_scripts() {
        assertThat(sentences(Map.of(
                        "QUICKSIZER_POSTGRES_PORT", "tcp://10.0.0.1:5432",
                        "QUICKSIZER_POSTGRES_SERVICE_HOST", "10.0.0.1",
                        "QUICKSIZER_POSTGRES_PORT_5432_TCP_ADDR", "10.0.0.1",
                        "QUICKSIZER_CACHE", "/big/disk")))
                .isEmpty();
    }

    @Test
    void may_be_a_file_in_the_folder_of_secrets(@TempDir Path folder) {
        new SecretsFolder(folder).put("quicksizer.db.pasword", "x").put("quicksizer.metrics.token", "x");
        StandardEnvironment environment = environment(Map.of());
        environment.getPropertySources().addLast(new ConfigTreePropertySource("secrets", folder));

        assertThat(new UnknownVariables(environment).sentences())
                .containsExactly("quicksizer.db.pasword is not a known setting; did you mean quicksizer.db.password?");
    }

    private static List<String> sentences(Map<String, String> variables) {
        return new UnknownVariables(environment(variables)).sentences();
    }

    private static StandardEnvironment environment(Map<String, String> variables) {
        return new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return Map.copyOf(variables);
            }
        };
    }
}
