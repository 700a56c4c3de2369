package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator who meets a code finds it explained, with the severity that it has. */
class CatalogueDocumentationTest {

    private final String page = Files.readString(page());

    CatalogueDocumentationTest() throws IOException {}

    @ParameterizedTest
    @EnumSource
    void every_finding_is_explained(FindingCode code) {
        assertThat(page).contains("\n| " + code + " | " + code.severity() + " | ");
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_is_explained(WorkbookRefusal.Code code) {
        assertThat(page).contains("\n| " + code + " | ");
    }

    private static Path page() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("mvnw")) ? here : here.getParent();
        return root.resolve("docs/catalogue.md");
    }
}
