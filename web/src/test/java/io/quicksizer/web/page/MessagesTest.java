package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path STEPS = Path.of("../workers/src/main/resources/wizard/steps.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @MethodSource("english")
    void german_has_every_text_with_the_same_placeholders(Path english) throws IOException {
        Properties texts = read(english);
        Properties german = read(Path.of(english.toString().replace(".properties", "_de.properties")));

        assertThat(german.stringPropertyNames()).containsAll(texts.stringPropertyNames());
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(texts.getProperty(key))));
    }

    /** It could be one. */
    @ParameterizedTest
    @CsvSource({
        "expert.filled, 0",
        "expert.filled-cut, 0",
        "expert.filled-cut, 1",
        "wizard.sizing.applied, 1",
        "wizard.sizing.overwrite, 0"
    })
    void a_count_that_a_script_puts_into_a_text_has_no_noun_after_it(String key, int count) throws IOException {
        String bundle = "messages/" + key.substring(0, key.indexOf('.'));
        for (String language : List.of("", "_de")) {
            assertThat(read(RESOURCES.resolve(bundle + language + ".properties"))
                            .getProperty(key))
                    .doesNotContainPattern("\\{" + count + "} \\p{L}");
        }
    }

    static Stream<Path> english() throws IOException {
        try (Stream<Path> bundles = Files.list(RESOURCES.resolve("messages"))) {
            return Stream.concat(
                            Stream.of(
                                    RESOURCES.resolve("messages.properties"),
                                    STEPS,
                                    Path.of("../processes").resolve(RESOURCES).resolve("incidents/texts.properties"),
                                    Path.of("../workers").resolve(RESOURCES).resolve("kpi/texts.properties"),
                                    Path.of("../workers").resolve(RESOURCES).resolve("catalogue/findings.properties")),
                            bundles.toList().stream())
                    .filter(bundle -> !bundle.toString().endsWith("_de.properties"))
                    .sorted();
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts;
    }
}
