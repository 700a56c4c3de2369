package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manual names exists: labels, commands with their options, pages and calls, settings. */
class GuideFactsTest {
    private static final List<String> TEXTS = List.of(
            "web/src/main/resources/messages", "workers/src/main/resources/kpi/", "workers/src/main/resources/wizard/");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`]+`", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern WAY = Pattern.compile("\\*([^*\n]*→[^*\n]*)\\*");
    private static final Pattern FILLED_IN = Pattern.compile("\\{\\d+(?:,[a-z]+,?)?|[{}|]|\\d+[#<]");
    private static final Pattern SHAPE =
            Pattern.compile("^(?:#{2,3} |\\d+\\. )|!\\[[^]]*]\\([^)]+\\)", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("ops/([a-z-]+)((?:(?: |\\\\\\n)+[^\\s`|\\\\]+)*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");
    private static final Pattern LINK = Pattern.compile("^\\* \\[[^]]+]\\(([^)]+)\\)", Pattern.MULTILINE);
    private static final Pattern SETTING = Pattern.compile("`(quicksizer\\.[a-z.<>-]+)`|(QUICKSIZER_[A-Z_]+)");
    private static final Pattern CALL = Pattern.compile(
            "(?:(GET|POST|PUT|PATCH|DELETE) )?(/(?:api|actuator|help|engagements|approvals|operations|people|catalogue|kpis)[a-zA-Z0-9/{}._-]*)");

    /**
     * A label is a whole text, or all of it before or after what is filled in; case and a colon at its end don't count.
     */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void words_in_bold_are_labels_of_the_portal_in_the_language_of_the_page(String language) {
        Set<String> labels = labels(language);
        assertThat(pages("docs/guide/" + language + "/"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(bold(page)).as(page).isSubsetOf(labels));
    }

    /** *Operations → Pilot*: each is a label of its own. What GitHub calls its own pages is left out. */
    @Test
    void ways_through_the_portal_name_its_pages() {
        Set<String> labels = labels("en");
        assertThat(pages("docs/"))
                .filteredOn(page -> !page.endsWith("/quality-gate.md"))
                .allSatisfy(page -> assertThat(
                                WAY.matcher(CODE.matcher(Checkout.text(page)).replaceAll(""))
                                        .results()
                                        .flatMap(way -> Stream.of(way.group(1).split("→")))
                                        .map(GuideFactsTest::label))
                        .as(page)
                        .isSubsetOf(labels));
    }

    /** What one language says of a page of the portal, the other says as well. */
    @Test
    void a_german_page_has_the_steps_pictures_and_headings_of_the_english_one() {
        assertThat(pages("docs/guide/de/"))
                .filteredOn(page -> !page.endsWith("/README.md"))
                .allSatisfy(page -> {
                    String english = page.replace("/de/", "/en/");
                    assertThat(shape(page)).as(page).isEqualTo(shape(english));
                });
    }

    private static List<String> shape(String page) {
        return SHAPE.matcher(CODE.matcher(Checkout.text(page)).replaceAll(""))
                .results()
                .map(found -> found.group().replaceAll("!\\[[^]]*]", "").strip())
                .toList();
    }

    private static Set<String> labels(String language) {
        return texts(language)
                .flatMap(text -> FILLED_IN.splitAsStream(text))
                .map(GuideFactsTest::label)
                .collect(Collectors.toSet());
    }

    private static Set<String> bold(String page) {
        return LABEL.matcher(CODE.matcher(Checkout.text(page)).replaceAll(""))
                .results()
                .map(found -> label(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static String label(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("[ :…]+$", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void every_command_exists_and_has_the_options() {
        assertThat(pages("docs/guide/"))
                .allSatisfy(page -> assertThat(
                                code(page).flatMap(code -> COMMAND.matcher(code).results()))
                        .as(page)
                        .allSatisfy(GuideFactsTest::assertKnown));
    }

    private static void assertKnown(MatchResult command) {
        var script = Checkout.file("ops/" + command.group(1));
        assertThat(script).exists();
        if (Files.isRegularFile(script)) {
            String known = Checkout.text(script)
                    + Checkout.text("ops/src/main/java/io/quicksizer/ops/stack/RunOptions.java")
                    + Checkout.text("ops/src/main/java/io/quicksizer/ops/command/ReadDatabase.java")
                    + Checkout.text("ops/src/main/java/io/quicksizer/ops/audit/AuditVerifyCommand.java");
            OPTION.matcher(command.group(2))
                    .results()
                    .map(MatchResult::group)
                    .forEach(option -> assertThat(known).as(command.group()).contains(option));
        }
    }

    @Test
    void every_setting_is_in_the_list_of_settings() {
        String known = Checkout.text("docs/environment.md");
        assertThat(pages("docs/guide/"))
                .allSatisfy(
                        page -> assertThat(SETTING.matcher(Checkout.text(page)).results())
                                .as(page)
                                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                                .allSatisfy(setting -> assertThat(known).contains("`" + setting)));
    }

    @Test
    void every_page_and_call_is_in_the_access_matrix() {
        List<String> known = Checkout.text("web/src/test/resources/access-matrix.txt")
                .lines()
                .map(line -> line.split("\\|")[0].strip())
                .toList();
        assertThat(pages("docs/guide/"))
                .allSatisfy(page -> assertThat(
                                code(page).flatMap(code -> CALL.matcher(code).results()))
                        .as(page)
                        .allSatisfy(call -> assertThat(known)
                                .as(call.group())
                                .anyMatch(row -> row.endsWith(" " + call.group(2))
                                        && (call.group(1) == null || row.startsWith(call.group(1))))));
    }

    /** The parts before administration: for whoever sizes, approves and reads. */
    @Test
    void every_english_page_for_users_is_there_in_german_in_the_same_order() {
        List<String> english = contents("en").stream()
                .takeWhile(page -> !page.equals("managing-the-catalogue.md"))
                .toList();
        assertThat(english).contains("first-steps.md", "approving.md", "whats-new.md");
        assertThat(contents("de")).filteredOn(english::contains).isEqualTo(english);
        assertThat(Checkout.files())
                .containsAll(
                        english.stream().map(name -> "docs/guide/de/" + name).toList());
    }

    private static List<String> contents(String language) {
        return LINK.matcher(Checkout.text("docs/guide/" + language + "/README.md"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Stream<String> code(String page) {
        return CODE.matcher(Checkout.text(page)).results().map(MatchResult::group);
    }

    private static List<String> pages(String folder) {
        return Checkout.files().stream()
                .filter(file -> file.startsWith(folder) && file.endsWith(".md"))
                .toList();
    }

    /** What the portal shows in a language, and the names of the languages themselves. */
    private static Stream<String> texts(String language) {
        String ending = language.equals("en") ? ".properties" : "_" + language + ".properties";
        return Stream.concat(
                Stream.of("English", "Deutsch"),
                Checkout.files().stream()
                        .filter(file -> TEXTS.stream().anyMatch(file::startsWith))
                        .filter(file ->
                                file.endsWith(ending) && (language.equals("de") || !file.endsWith("_de.properties")))
                        .flatMap(GuideFactsTest::values));
    }

    private static Stream<String> values(String file) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(Checkout.text(file)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return texts.values().stream()
                .map(text -> text.toString().replace("''", "'").replaceAll("\\s+", " "));
    }
}
