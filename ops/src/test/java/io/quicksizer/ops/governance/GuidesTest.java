package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages under docs/how-to name files that exist, and all of them. */
class GuidesTest {
    private static final Pattern PATH = Pattern.compile("`((?:db|processes|workers|web|ops|docs)/[^`<>…]+)`");

    /** Code that knows German by its locale, its tag, or the suffix of a column or message key. */
    private static final Pattern GERMAN = Pattern.compile("Locale\\.GERMAN|\"de\"|_de\\b");

    @Test
    void every_path_of_a_guide_exists() {
        var guides = Checkout.files().stream()
                .filter(file -> file.startsWith("docs/how-to/"))
                .toList();
        assertThat(guides)
                .isNotEmpty()
                .allSatisfy(guide -> assertThat(paths(guide))
                        .as(guide)
                        .isNotEmpty()
                        .allSatisfy(path -> assertThat(Checkout.file(path)).exists()));
    }

    @Test
    void the_guide_to_languages_names_all_files_with_german_texts_and_those_that_name_the_language() {
        var mentioning = Checkout.files().stream()
                .filter(file -> file.matches("(processes|web|workers)/src/main/resources/.*_de\\.properties")
                        || file.matches("(db|processes|workers|web)/src/main/.*\\.(java|ftlh|form|js)")
                                && GERMAN.matcher(Checkout.text(file)).find())
                .toList();
        assertThat(paths("docs/how-to/add-a-language.md")).containsExactlyInAnyOrderElementsOf(mentioning);
    }

    private static List<String> paths(String guide) {
        return PATH.matcher(Checkout.text(guide))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
