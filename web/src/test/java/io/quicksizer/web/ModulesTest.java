package io.quicksizer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** {@code -Dquicksizer.architecture.write=true} writes the diagrams of docs/architecture.md. */
class ModulesTest {
    private static final Path PAGE = Path.of("..", "docs", "architecture.md");

    @Test
    void modules_form_no_cycle_and_use_nothing_internal_of_each_other() {
        ApplicationModules.of("io.quicksizer.web").verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workers", "web"})
    void the_diagram_in_the_documentation_shows_the_modules_and_their_arrows(String application) throws IOException {
        String page = Files.readString(PAGE);
        String current = ModuleDiagram.of(ApplicationModules.of("io.quicksizer." + application))
                .replacedIn(page, application);
        if (Boolean.getBoolean("quicksizer.architecture.write")) {
            Files.writeString(PAGE, current);
        }

        assertThat(Files.readString(PAGE))
                .as("run the test with -Dquicksizer.architecture.write=true and look at the difference")
                .isEqualTo(current);
    }
}
