package io.quicksizer.workers.wizard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.howto.HowTo;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page docs/how-to/add-a-field.md names the files that a text field of the step Context is written in. */
class AddingAFieldTest {
    private final HowTo page = new HowTo("add-a-field.md");

    @Test
    void a_field_touches_at_most_twelve_files() {
        assertThat(page.files()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void the_page_names_all_files_that_mention_a_field_and_no_others() throws IOException {
        Set<String> mentioning = new TreeSet<>(HowTo.sources("(?i)opportunity"));
        mentioning.add(HowTo.DESCRIPTION);

        assertThat(page.all()).isEqualTo(mentioning);
    }

    @ParameterizedTest
    @EnumSource(ContextText.class)
    void every_field_is_in_every_file_of_the_list(ContextText field) throws IOException {
        Pattern name = Pattern.compile("(?i)" + field.field());
        Set<String> all = HowTo.sources(name.pattern());
        assertThat(page.files())
                .allSatisfy(file -> assertThat(
                                isMigration(file)
                                        ? all.stream().anyMatch(AddingAFieldTest::isMigration)
                                        : HowTo.mentions(file, name))
                        .as(file)
                        .isTrue());
    }

    /** A later field has a migration of its own. */
    private static boolean isMigration(String file) {
        return file.contains("/db/migration/");
    }
}
