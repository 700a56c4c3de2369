package io.quicksizer.workers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people do to a workbook between two imports doesn't make engagements lose what they chose. */
class KeyMatchingTest {

    @Test
    void an_entry_that_got_an_id_keeps_the_key_made_of_its_name() {
        KeyMatching keys = new KeyMatching(
                List.of(entry("review", null, "Review", null)), List.of(entry("9507", "9507", "Review", null)));
        assertThat(keys.keyOf("9507")).isEqualTo("review");
        assertThat(keys.gone()).isEmpty();
        assertThat(keys.added()).isEmpty();
    }

    @Test
    void an_entry_that_was_renamed_is_recognised_by_its_id() {
        KeyMatching keys = new KeyMatching(
                List.of(entry("review", "9507", "Review", null)), List.of(entry("9507", "9507", "Audit", null)));
        assertThat(keys.keyOf("9507")).isEqualTo("review");
    }

    @Test
    void a_line_item_that_was_renamed_is_recognised_by_its_scenario() {
        KeyMatching keys = new KeyMatching(
                List.of(entry("review", null, "Review", "s1")), List.of(entry("audit", null, "Audit", "s1")));
        assertThat(keys.keyOf("audit")).isEqualTo("review");
    }

    @Test
    void where_two_might_be_meant_nothing_is_guessed() {
        KeyMatching keys = new KeyMatching(
                List.of(entry("one", null, "One", "s1"), entry("two", null, "Two", "s1")),
                List.of(entry("three", null, "Three", "s1")));
        assertThat(keys.keyOf("three")).isEqualTo("three");
        assertThat(keys.gone()).containsExactlyInAnyOrder("one", "two");
        assertThat(keys.added()).containsExactly("three");
    }

    @Test
    void a_new_entry_with_a_name_that_another_one_gave_up_does_not_get_its_key() {
        KeyMatching keys = new KeyMatching(
                List.of(entry("review", null, "Audit", null)),
                List.of(entry("review", null, "Review", null), entry("audit", null, "Audit", null)));
        assertThat(keys.keyOf("audit")).isEqualTo("review");
        assertThat(keys.keyOf("review")).isEqualTo("review-2");
        assertThat(keys.added()).containsExactly("review-2");
    }

    @Test
    void entries_of_the_same_name_are_distinguished_by_their_keys() {
        List<KnownEntry> twice =
                List.of(entry("review", null, "Review", null), entry("review-2", null, "Review", null));
        KeyMatching keys = new KeyMatching(twice, twice);
        assertThat(keys.keyOf("review")).isEqualTo("review");
        assertThat(keys.keyOf("review-2")).isEqualTo("review-2");
        assertThat(keys.gone()).isEmpty();
    }

    @Test
    void rows_of_equal_names_that_are_swapped_keep_their_keys_by_scenario_or_days() {
        KeyMatching byScenario = new KeyMatching(
                List.of(entry("review", null, "Review", "s1"), entry("review-2", null, "Review", "s2")),
                List.of(entry("review", null, "Review", "s2"), entry("review-2", null, "Re\u00ADview", "s1")));
        assertThat(byScenario.keyOf("review")).isEqualTo("review-2");
        assertThat(byScenario.keyOf("review-2")).isEqualTo("review");
        KeyMatching byDays = new KeyMatching(
                List.of(detailed("review", "1 2 3"), detailed("review-2", "4 5 6")),
                List.of(detailed("review", "4 5 6"), detailed("review-2", "1 2 4")));
        assertThat(byDays.keyOf("review")).isEqualTo("review-2");
        assertThat(byDays.keyOf("review-2")).isEqualTo("review");
        assertThat(byDays.byOrder()).isEmpty();
    }

    @Test
    void rows_of_equal_names_that_only_their_order_tells_apart_are_named() {
        KeyMatching keys = new KeyMatching(
                List.of(detailed("review", "1 2 3"), detailed("review-2", "4 5 6")),
                List.of(detailed("review", "7 8 9"), detailed("review-2", "5 6 7")));
        assertThat(keys.byOrder()).containsExactlyInAnyOrder("review", "review-2");
        assertThat(keys.keyOf("review")).isEqualTo("review");
    }

    @Test
    void names_of_the_same_letters_are_distinguished_by_their_other_signs_first() {
        KeyMatching keys = new KeyMatching(
                List.of(entry("c-review", null, "C++ Review", null), entry("c-review-2", null, "C# Review", null)),
                List.of(entry("c-review", null, "C# Review", null), entry("c-review-2", null, "C++ Review", null)));
        assertThat(keys.keyOf("c-review")).isEqualTo("c-review-2");
        assertThat(keys.keyOf("c-review-2")).isEqualTo("c-review");
        assertThat(keys.byOrder()).isEmpty();
    }

    private static KnownEntry detailed(String key, String detail) {
        return new KnownEntry(key, null, "Review", null, detail);
    }

    private static KnownEntry entry(String key, @Nullable String externalId, String name, @Nullable String partner) {
        return new KnownEntry(key, externalId, name, partner);
    }
}
