package io.quicksizer.workers.wizard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page docs/how-to/add-a-field.md names the files that a text field of the step Context is written in. */
class AddingAFieldTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/how-to/add-a-field.md");
    private static final String SEARCH = "## If it can be searched for as well";
    private static final String DESCRIPTION = "docs/openapi.json";
    private static final Pattern FILE = Pattern.compile("^(?:\\d+\\.|\\*) `([^`]+)`", Pattern.MULTILINE);

    @Test
    void a_field_touches_at_most_twelve_files() {
        assertThat(files(field())).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void the_page_names_all_files_that_mention_a_field_and_no_others() throws IOException {
        Set<String> named = new TreeSet<>(files(field()));
        named.addAll(files(search()));

        Set<String> mentioning = sources("opportunity");
        mentioning.add(DESCRIPTION);

        assertThat(named).isEqualTo(mentioning);
    }

    @ParameterizedTest
    @EnumSource(ContextText.class)
    void every_field_is_in_every_file_of_the_list(ContextText field) {
        assertThat(files(field()))
                .allSatisfy(file -> assertThat(
                                isMigration(file) ? migrated(field) : mentions(ROOT.resolve(file), field.field()))
                        .as(file)
                        .isTrue());
    }

    private static boolean isMigration(String file) {
        return file.contains("/db/migration/");
    }

    /** A later field has a migration of its own. */
    private static boolean migrated(ContextText field) {
        try (Stream<Path> all = Files.list(ROOT.resolve("db/src/main/resources/db/migration"))) {
            return all.anyMatch(file -> mentions(file, field.field()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String field() {
        return page().split(SEARCH, 2)[0];
    }

    private static String search() {
        return page().split(SEARCH, 2)[1];
    }

    private static List<String> files(String text) {
        return FILE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String page() {
        return text(PAGE);
    }

    private static Set<String> sources(String word) throws IOException {
        Set<String> files = new TreeSet<>();
        for (String module : List.of("db", "processes", "workers", "web", "ops")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> mentions(file, word))
                        .map(file -> ROOT.relativize(file).toString())
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean mentions(Path file, String word) {
        return text(file).toLowerCase(Locale.ROOT).contains(word);
    }

    /** Fonts and pictures hold no text. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            return "";
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
