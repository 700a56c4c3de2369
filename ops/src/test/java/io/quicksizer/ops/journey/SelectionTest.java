package io.quicksizer.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final String FIVE_ITEMS = """
            {"lineItems": [
              {"key": "empty", "name": "E", "scopeType": "one", "scenario": null, "days": {"s": 0, "m": 0, "l": 0}},
              {"key": "a", "name": "A", "scopeType": "one", "scenario": "a", "days": {"s": 10, "m": 20, "l": 30}},
              {"key": "b", "name": "B", "scopeType": "one", "scenario": "b", "days": {"s": 10, "m": 20, "l": 30}},
              {"key": "c", "name": "C", "scopeType": "two", "scenario": "c", "days": {"s": 10, "m": 20, "l": 30}},
              {"key": "d", "name": "D", "scopeType": "two", "scenario": "d", "days": {"s": 10, "m": 20, "l": 30}}],
             "sections": [{"key": "one", "services": [{"key": "s1", "name": "Service"}]}]}
            """;

    @Test
    void four_items_are_sold_one_in_each_size_and_across_scope_types() throws IOException {
        var selection = Selection.from(catalogue());

        assertThat(selection.items())
                .extracting(Selection.Item::key, Selection.Item::size)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "S"),
                        org.assertj.core.groups.Tuple.tuple("c", "M"),
                        org.assertj.core.groups.Tuple.tuple("b", "L"),
                        org.assertj.core.groups.Tuple.tuple("d", "CUSTOM"));
        assertThat(selection.scopeTypes()).containsExactly("one", "two");
        assertThat(selection.groups()).first().isEqualTo(Map.of("key", "one", "selected", java.util.List.of("a", "b")));
    }

    @Test
    void the_custom_item_gets_a_service_of_the_catalogue_and_one_in_free_words() throws IOException {
        var services = Selection.from(catalogue()).services(catalogue());

        assertThat(services).extracting(row -> row.get("lineItem")).containsExactly("d", "d");
        assertThat(services).extracting(row -> row.get("service")).containsExactly("s1", "FREE_TEXT");
    }

    @Test
    void a_catalogue_with_too_little_in_it_is_refused() {
        assertThatThrownBy(() -> Selection.from(new ObjectMapper().readTree("{\"lineItems\": []}")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("size S");
    }

    private static JsonNode catalogue() throws IOException {
        return new ObjectMapper().readTree(FIVE_ITEMS);
    }
}
