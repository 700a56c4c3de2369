package io.quicksizer.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Setting;
import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** {@code -Dquicksizer.environment.write=true} writes docs/environment.md anew. */
@DisplayName("The list of settings")
class EnvironmentContractTest {
    private static final Path COMMITTED = Path.of("..", "docs", "environment.md");

    private final SettingsInCode code = new SettingsInCode();

    @Test
    void is_the_committed_page() throws IOException {
        if (Boolean.getBoolean("quicksizer.environment.write")) {
            Files.writeString(COMMITTED, EnvironmentPage.written());
        }
        assertThat(EnvironmentPage.written())
                .as("run the test with -Dquicksizer.environment.write=true and look at the difference")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void has_everything_that_the_applications_read() {
        Set<String> listed =
                EnvironmentContract.settings().stream().map(Setting::fixedPart).collect(Collectors.toSet());

        assertThat(code.read()).hasSizeGreaterThan(30);
        assertThat(code.read()).allSatisfy(read -> assertThat(listed).contains(read));
    }

    @Test
    void has_nothing_that_nobody_reads() throws IOException {
        Set<String> read = new TreeSet<>(code.read());
        read.addAll(code.literals);
        read.addAll(ofSpring());

        assertThat(EnvironmentContract.settings())
                .allSatisfy(setting -> assertThat(read).contains(setting.fixedPart()));
    }

    @Test
    void tells_the_defaults_of_the_code() throws IOException {
        Map<String, String> standards = new TreeMap<>(inConfiguration());
        standards.putAll(withoutEmpty(code.components));
        standards.putAll(withoutEmpty(code.placeholders));

        assertThat(EnvironmentContract.settings())
                .filteredOn(setting -> standards.containsKey(setting.name()) && !setting.is(Trait.REQUIRED))
                .hasSizeGreaterThan(20)
                .allSatisfy(setting ->
                        assertThat(setting.standard()).as(setting.name()).isEqualTo(standards.get(setting.name())));
    }

    @Test
    void has_each_name_and_each_variable_once_and_defaults_that_can_be_used() {
        List<Setting> settings = EnvironmentContract.settings();

        assertThat(settings).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(settings).extracting(Setting::variable).doesNotHaveDuplicates();
        assertThat(settings).allSatisfy(setting -> {
            assertThat(setting.meaning()).isNotBlank().doesNotEndWith(".");
            String standard = setting.standard();
            assertThat(standard == null || standard.isEmpty() || setting.kind().accepts(standard))
                    .as(setting.name())
                    .isTrue();
        });
    }

    @Test
    void has_no_default_for_a_secret() {
        assertThat(EnvironmentContract.settings())
                .filteredOn(setting -> setting.is(Trait.SECRET))
                .hasSizeGreaterThanOrEqualTo(6)
                .extracting(Setting::standard)
                .containsOnlyNulls();
    }

    private static Map<String, String> withoutEmpty(Map<String, String> found) {
        return found.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Plain values of the first document of both configurations. */
    private static Map<String, String> inConfiguration() throws IOException {
        Map<String, String> values = new TreeMap<>();
        for (String module : List.of("web", "workers")) {
            PropertySource<?> first = new YamlPropertySourceLoader()
                    .load(module, new FileSystemResource(Path.of("..", module, "src/main/resources/application.yml")))
                    .getFirst();
            ((Map<?, ?>) first.getSource()).forEach((name, value) -> {
                String text = String.valueOf(value);
                if (!text.contains("${")) {
                    values.put(String.valueOf(name), text);
                }
            });
        }
        return values;
    }

    /** What Spring Boot's own documentation lists. */
    private static Set<String> ofSpring() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("spring.profiles.active"));
        for (URL metadata : Collections.list(EnvironmentContractTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            for (JsonNode property : new ObjectMapper().readTree(metadata).path("properties")) {
                names.add(property.path("name").asText());
            }
        }
        return names;
    }
}
