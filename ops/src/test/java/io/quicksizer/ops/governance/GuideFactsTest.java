package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manual names exists: labels, commands with their options, pages and calls, settings. */
class GuideFactsTest {
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`]+`", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern COMMAND = Pattern.compile("ops/([a-z-]+)((?:[ \\\\\\n]+[^\\s`|]+)*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");
    private static final Pattern SETTING = Pattern.compile("`(quicksizer\\.[a-z.<>-]+)`|(QUICKSIZER_[A-Z_]+)");
    private static final Pattern CALL = Pattern.compile(
            "(?:(GET|POST|PUT|PATCH|DELETE) )?(/(?:api|actuator|help|engagements|approvals|operations|people|catalogue|kpis)[a-zA-Z0-9/{}._-]*)");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void words_in_bold_are_what_the_portal_says(String language) {
        List<String> texts = texts(language);
        assertThat(pages("docs/guide/" + language + "/"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(
                                LABEL.matcher(CODE.matcher(Checkout.text(page)).replaceAll(""))
                                        .results()
                                        .map(found -> found.group(1).replaceAll("\\s+", " ")))
                        .as(page)
                        .allSatisfy(label -> assertThat(texts)
                                .anySatisfy(text -> assertThat(text).contains(label))));
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

    @Test
    void every_english_page_for_users_is_there_in_german() {
        assertThat(Checkout.files())
                .contains(Stream.of(
                                "first-steps",
                                "wizard",
                                "engagements",
                                "fitting-a-budget",
                                "figures",
                                "proposals",
                                "tasklist",
                                "staying-informed",
                                "approving",
                                "faq",
                                "terms",
                                "whats-new")
                        .map(name -> "docs/guide/de/" + name + ".md")
                        .toArray(String[]::new));
    }

    private static Stream<String> code(String page) {
        return CODE.matcher(Checkout.text(page)).results().map(MatchResult::group);
    }

    private static List<String> pages(String folder) {
        return Checkout.files().stream()
                .filter(file -> file.startsWith(folder) && file.endsWith(".md"))
                .toList();
    }

    /** What the portal shows in a language, placeholders left out, and the names of the languages themselves. */
    private static List<String> texts(String language) {
        String ending = language.equals("en") ? ".properties" : "_" + language + ".properties";
        return Stream.concat(
                        Stream.of("English", "Deutsch"),
                        Checkout.files().stream()
                                .filter(file -> file.startsWith("web/src/main/resources/messages")
                                        || file.startsWith("workers/src/main/resources/kpi/"))
                                .filter(file -> file.endsWith(ending)
                                        && (language.equals("de") || !file.endsWith("_de.properties")))
                                .flatMap(GuideFactsTest::values))
                .collect(Collectors.toList());
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
