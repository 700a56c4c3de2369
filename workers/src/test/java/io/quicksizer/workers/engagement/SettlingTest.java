package io.quicksizer.workers.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of two people's values, one is taken for each field. */
class SettlingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_field_is_taken_over_and_the_others_stay() {
        assertThat(settled("{'name':'mine','customer':'mine'}", "{'name':'theirs','customer':'theirs'}", "name"))
                .isEqualTo(json("{'name':'theirs','customer':'mine'}"));
    }

    @Test
    void a_row_is_found_by_its_key_and_not_by_its_place() {
        assertThat(settled(
                        "{'lines':[{'key':'a','size':'S'},{'key':'b','size':'S'}]}",
                        "{'lines':[{'key':'b','size':'L'},{'key':'a','size':'M'}]}",
                        "lines[1].size"))
                .isEqualTo(json("{'lines':[{'key':'a','size':'S'},{'key':'b','size':'L'}]}"));
    }

    @Test
    void rows_that_somebody_added_are_added_once() {
        assertThat(settled(
                        "{'lines':[{'key':'a','size':'S'}]}",
                        "{'lines':[{'key':'a','size':'M'},{'key':'b','size':'L'}]}",
                        "lines"))
                .isEqualTo(json("{'lines':[{'key':'a','size':'S'},{'key':'b','size':'L'}]}"));
    }

    @Test
    void a_value_that_no_longer_applies_is_taken_out() {
        assertThat(settled("{'lines':[{'key':'a','size':'S'}]}", "{'lines':[{'key':'a'}]}", "lines[0].size"))
                .isEqualTo(json("{'lines':[{'key':'a'}]}"));
    }

    @Test
    void a_path_that_leads_nowhere_changes_nothing() {
        ObjectNode mine = json("{'name':'mine'}");

        assertThat(Differences.settled(mine, json("{'name':'theirs'}"), Set.of("lines[7].size", "x", "name[0].y")))
                .isEqualTo(mine);
    }

    private static JsonNode settled(String yours, String theirs, String taken) {
        return Differences.settled(json(yours), json(theirs), Set.of(taken));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(text, mistyped);
        }
    }
}
