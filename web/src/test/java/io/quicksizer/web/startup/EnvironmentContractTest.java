package io.quicksizer.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Setting;
import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code -Dquicksizer.environment.write=true} writes docs/environment.md. */
@DisplayName("The list of settings")
class EnvironmentContractTest {
    private static final Path COMMITTED = Path.of("..", "docs", "environment.md");

    private final SettingsInCode code = new SettingsInCode();
    private final SettingsMetadata metadata;

    EnvironmentContractTest() throws IOException {
        metadata = new SettingsMetadata(code);
    }

    @Test
    void is_the_committed_page() throws IOException {
        if (Boolean.getBoolean("quicksizer.environment.write")) {
            Files.writeString(COMMITTED, EnvironmentPage.written(metadata));
        }
        assertThat(EnvironmentPage.written(metadata))
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
    void has_nothing_that_nobody_reads() {
        Set<String> read = new TreeSet<>(code.read());
        read.addAll(code.literals);
        read.addAll(metadata.ofSpring());

        assertThat(EnvironmentContract.settings())
                .allSatisfy(setting -> assertThat(read).contains(setting.fixedPart()));
    }

    @Test
    void has_what_the_metadata_of_the_modules_describe_and_a_description_of_each() {
        Set<String> listed = EnvironmentContract.settings().stream()
                .map(Setting::fixedPart)
                .filter(name -> name.startsWith("quicksizer."))
                .collect(Collectors.toSet());

        assertThat(metadata.described())
                .as("the metadata are written by the annotation processor of a build with Maven")
                .filteredOn(name -> name.startsWith("quicksizer."))
                .containsExactlyInAnyOrderElementsOf(listed);
        assertThat(EnvironmentContract.settings())
                .allSatisfy(setting -> assertThat(metadata.description(setting))
                        .as(setting.name())
                        .isNotBlank()
                        .doesNotEndWith("."));
    }

    @Test
    void has_each_name_and_each_variable_once_and_defaults_that_can_be_used() {
        List<Setting> settings = EnvironmentContract.settings();

        assertThat(settings).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(settings).extracting(Setting::variable).doesNotHaveDuplicates();
        assertThat(settings).allSatisfy(setting -> {
            String standard = metadata.standard(setting);
            assertThat(standard.isEmpty() || setting.kind().accepts(standard))
                    .as(setting.name())
                    .isTrue();
        });
    }

    @Test
    void has_no_default_for_a_secret() {
        assertThat(EnvironmentContract.settings())
                .filteredOn(setting -> setting.is(Trait.SECRET))
                .hasSizeGreaterThanOrEqualTo(6)
                .extracting(metadata::standard)
                .containsOnly("");
    }
}
