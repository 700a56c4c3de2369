package io.quicksizer.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.SecretsFolder;
import io.quicksizer.workers.platform.startup.StartCheck;
import io.quicksizer.workers.platform.startup.WorkersStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** The start checks on the environment of both Compose files, with the variables and files of docs/containers.md. */
@DisplayName("In a small production on one machine")
class SmallProductionStartTest {
    private static final String MOUNTED = "/run/secrets/quicksizer";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^}]*}");
    private static final Map<String, String> OF_THE_OPERATOR = Map.of(
            "QUICKSIZER_PUBLICURL", "https://quicksizer.example.com",
            "CAMUNDA_ADDRESS", "https://camunda.example.com",
            "CAMUNDA_TOKENURL", "https://login.example.com/realms/camunda/protocol/openid-connect/token");

    @TempDir
    private Path folder;

    @Test
    void the_portal_starts() throws IOException {
        starts("web", PortalStart.class);
    }

    @Test
    void the_workers_start() throws IOException {
        starts("workers", WorkersStart.class);
    }

    private void starts(String service, Class<?> application) throws IOException {
        String secrets = secrets().toString();
        Map<String, Object> variables = new HashMap<>();
        environment(service).forEach((name, value) -> variables.put(name, value.replace(MOUNTED, secrets)));
        variables.put("QUICKSIZER_SECRETS", secrets);

        try (var started = new SpringApplicationBuilder(application)
                .environment(SampleEnvironmentsTest.environment(variables))
                .web(WebApplicationType.NONE)
                .run()) {
            assertThat(started.getBean(StartCheck.class)).isNotNull();
        }
    }

    private Path secrets() throws IOException {
        String secret = "0f9c4d1e7a3b5f60829db1c4e7fa3390";
        return new SecretsFolder(Files.createDirectory(folder.resolve("secrets")))
                .put(Map.of(
                        "authority.crt", "PEM",
                        "quicksizer.db.password", secret,
                        "quicksizer.metrics.token", secret,
                        "quicksizer.engine.auth.client-secret", secret,
                        "quicksizer.sign-in.oidc.issuer", "https://login.example.com/realms/people",
                        "quicksizer.sign-in.oidc.client-id", "quicksizer-portal",
                        "quicksizer.sign-in.oidc.client-secret", secret))
                .path();
    }

    /** Returns the environment of a service as Compose merges it. */
    private static Map<String, String> environment(String service) throws IOException {
        String prefix = "services." + service + ".environment.";
        Map<String, String> merged = new HashMap<>();
        for (String file : List.of("compose.yaml", "compose.small.yaml")) {
            PropertySource<?> compose = new YamlPropertySourceLoader()
                    .load(file, new FileSystemResource(Path.of("..", "ops", "containers", file)))
                    .getFirst();
            ((Map<?, ?>) compose.getSource()).forEach((name, value) -> {
                if (name.toString().startsWith(prefix)) {
                    merged.put(name.toString().substring(prefix.length()), interpolated(value.toString()));
                }
            });
        }
        merged.values().removeIf(String::isEmpty);
        return merged;
    }

    private static String interpolated(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Objects.requireNonNull(OF_THE_OPERATOR.get(found.group(1)), found.group())));
    }
}
