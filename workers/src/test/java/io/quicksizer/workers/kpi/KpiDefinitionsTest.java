package io.quicksizer.workers.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.pilot.PilotFigure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about the KPIs says what the code says; {@code -Dquicksizer.docs.write=true} writes it. */
class KpiDefinitionsTest {
    private static final Path PAGE = Path.of("..", "docs", "kpis.md");

    @Test
    void the_page_defines_each_headline_figure_as_the_code_does() throws IOException {
        String table = "| figure | unit | metric tag | definition |\n|---|---|---|---|\n"
                + Arrays.stream(KpiFigure.values())
                        .map(figure -> "| " + figure.name() + " | "
                                + figure.unit().name() + " | `" + figure.key() + "` | " + figure.definition() + " |\n")
                        .collect(Collectors.joining());
        compare("headline figures", table);
    }

    @Test
    void the_page_defines_each_figure_of_a_cohort_as_the_code_does() throws IOException {
        String table = "| figure | definition |\n|---|---|\n"
                + Arrays.stream(PilotFigure.values())
                        .map(figure -> "| " + figure.name() + " | " + figure.definition() + " |\n")
                        .collect(Collectors.joining());
        compare("figures of a cohort", table);
    }

    @ParameterizedTest
    @CsvSource({"en, texts.properties", "de, texts_de.properties"})
    void the_manual_defines_each_headline_figure_in_both_languages(String language, String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/kpi", bundle))) {
            texts.load(reader);
        }
        String page = Files.readString(Path.of("..", "docs", "guide", language, "understanding-kpis.md"));
        assertThat(KpiFigure.values())
                .allSatisfy(figure -> assertThat(page)
                        .contains("| **" + texts.getProperty("kpiweek.figure." + figure.key()) + "** | "));
    }

    private static void compare(String name, String table) throws IOException {
        String begin = "<!-- " + name + ": written by KpiDefinitionsTest -->\n";
        String end = "<!-- end of " + name + " -->";
        String page = Files.readString(PAGE);
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        if (Boolean.getBoolean("quicksizer.docs.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        }
        String written = Files.readString(PAGE);
        assertThat(written.substring(written.indexOf(begin) + begin.length(), written.indexOf(end)))
                .as("run the test with -Dquicksizer.docs.write=true")
                .isEqualTo(table);
    }
}
