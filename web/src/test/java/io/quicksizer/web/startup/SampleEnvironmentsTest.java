package io.quicksizer.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.SecretsFolder;
import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Kind;
import io.quicksizer.workers.platform.settings.Setting;
import io.quicksizer.workers.platform.settings.Setting.Trait;
import io.quicksizer.workers.platform.startup.StartCheck;
import io.quicksizer.workers.platform.startup.WorkersStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.StandardEnvironment;

@DisplayName("The sample of an environment")
class SampleEnvironmentsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dev", "stage", "prod"})
    void sets_what_is_listed_and_no_secret(String name) throws IOException {
        assertThat(sample(name)).isNotEmpty().allSatisfy((variable, value) -> {
            Setting setting = setting(variable);
            assertThat(setting.is(Trait.SECRET)).as(variable).isFalse();
            assertThat(value).isNotBlank();
            assertThat(setting.kind() == Kind.FILE || setting.kind().accepts(value))
                    .as(variable)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "prod"})
    void sets_everything_that_is_required_but_the_secrets(String name) throws IOException {
        Set<String> required = EnvironmentContract.settings().stream()
                .filter(setting -> setting.is(Trait.REQUIRED) && !setting.is(Trait.SECRET))
                .map(Setting::variable)
                .collect(Collectors.toSet());

        assertThat(sample(name)).containsKeys(required.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "stage", "prod"})
    void lets_both_applications_start_once_the_secrets_are_mounted(String name) throws IOException {
        Map<String, Object> variables = new HashMap<>(sample(name));
        variables.replaceAll((variable, value) -> setting(variable).kind() == Kind.FILE ? file(variable) : value);
        if (!"dev".equals(name)) {
            SecretsFolder secrets = new SecretsFolder(Files.createDirectory(folder.resolve("secrets")));
            EnvironmentContract.settings().stream()
                    .filter(setting -> setting.is(Trait.SECRET))
                    .forEach(setting -> secrets.put(setting.name(), "0f9c4d1e7a3b5f60829db1c4e7fa3390"));
            variables.put("QUICKSIZER_SECRETS", secrets.path().toString());
        }

        for (Class<?> start : List.of(PortalStart.class, WorkersStart.class)) {
            try (var started = new SpringApplicationBuilder(start)
                    .environment(environment(variables))
                    .web(WebApplicationType.NONE)
                    .run()) {
                assertThat(started.getBean(StartCheck.class)).isNotNull();
            }
        }
    }

    private String file(String name) {
        try {
            return Files.writeString(folder.resolve(name), "PEM").toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Setting setting(String variable) {
        return EnvironmentContract.settings().stream()
                .filter(setting -> setting.isOpen()
                        ? setting.isVariable(variable)
                        : setting.variable().equals(variable))
                .findFirst()
                .orElseThrow(() -> new AssertionError(variable + " is not listed"));
    }

    private static Map<String, String> sample(String name) throws IOException {
        Map<String, String> sample = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "ops", "environments", name + ".env"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                assertThat(sample.put(line.substring(0, equals), line.substring(equals + 1)))
                        .as(line)
                        .isNull();
            }
        }
        return sample;
    }

    static StandardEnvironment environment(Map<String, Object> variables) {
        return new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        };
    }
}
