package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

    @ParameterizedTest
    @CsvSource({
        "'Müller & Söhne ', muller-and-sohne",
        "Sum&Substance, sum-and-substance",
        "'  A--B (c)', a-b-c",
        "北京 服务, 北京-服务",
        "!?, ''"
    })
    void a_name_becomes_words_and_dashes(String name, String slug) {
        assertThat(Keys.slug(name)).isEqualTo(slug);
    }

    @Test
    void an_id_is_the_key_and_a_name_only_without_one() {
        Keys keys = new Keys();
        assertThat(keys.next("9507", "Review")).isEqualTo("9507");
        assertThat(keys.next(null, "Review")).isEqualTo("review");
    }

    @Test
    void the_second_of_the_same_gets_a_suffix_in_the_workbooks_order() {
        Keys keys = new Keys();
        assertThat(keys.next("9507", "Review")).isEqualTo("9507");
        assertThat(keys.next("9507", "Check")).isEqualTo("9507-check");
        assertThat(keys.next("9507", "Check")).isEqualTo("9507-check-2");
        assertThat(keys.next(null, "!?")).isEqualTo("unnamed");
        assertThat(keys.next(null, "??")).isEqualTo("unnamed-2");
    }

    @Test
    void a_key_that_a_workbook_states_is_kept_unless_it_is_taken() {
        Keys keys = new Keys();
        assertThat(keys.next("review-2", null, "Review")).isEqualTo("review-2");
        assertThat(keys.next("review-2", "9507", "Review")).isEqualTo("9507");
        assertThat(keys.next(null, null, "Review")).isEqualTo("review");
        assertThat(keys.next(null, null, "Review")).isEqualTo("review-3");
    }

    @ParameterizedTest
    @CsvSource({"review-2, review-2", "Review, review", "9507, 9507", "two words,", "a--b,", "-,", "'',"})
    void only_what_has_the_form_of_a_key_is_one(String text, @Nullable String key) {
        assertThat(Keys.stated(text)).isEqualTo(key);
    }

    @Test
    @Timeout(10)
    void a_hundred_thousand_of_the_same_name_get_their_keys_soon() {
        Keys keys = new Keys();
        for (int number = 1; number < 100_000; number++) {
            keys.next(null, "Review");
        }
        assertThat(keys.next(null, "Review")).isEqualTo("review-100000");
    }

    @Test
    void a_key_never_has_blanks_and_is_never_endless() {
        assertThat(new Keys().next(null, "word ".repeat(500)))
                .hasSizeLessThanOrEqualTo(120)
                .doesNotContainAnyWhitespaces();
    }
}
