package io.quicksizer.workers.wizard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** What people and programs send is kept, as far as PostgreSQL can keep it. */
class StorableJsonTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    @Test
    void zero_characters_are_replaced_in_names_and_texts() {
        ObjectNode sent = NODES.objectNode();
        sent.putArray("a\u0000").add("b\u0000c").add(true).addNull();
        assertThat(StorableJson.of(sent).toString()).isEqualTo("{\"a\uFFFD\":[\"b\uFFFDc\",true,null]}");
    }

    @Test
    void what_is_missing_is_null() {
        assertThat(StorableJson.of(MissingNode.getInstance()).isNull()).isTrue();
    }

    @Test
    void modest_numbers_stay_numbers() {
        for (JsonNode modest : new JsonNode[] {
            NODES.numberNode(7),
            NODES.numberNode(BigInteger.TWO.pow(999)),
            NODES.numberNode(new BigDecimal("60.50")),
            NODES.numberNode(new BigDecimal(BigInteger.ONE, 1_000)),
            NODES.numberNode(new BigDecimal(BigInteger.ONE, -1_000)),
            NODES.numberNode(new BigDecimal(BigInteger.TEN.pow(999)))
        }) {
            assertThat(StorableJson.of(modest)).isSameAs(modest);
        }
    }

    @Test
    void monstrous_numbers_become_their_text() {
        for (JsonNode monstrous : new JsonNode[] {
            NODES.numberNode(BigInteger.TWO.pow(1_000)),
            NODES.numberNode(new BigDecimal(BigInteger.ONE, 1_001)),
            NODES.numberNode(new BigDecimal(BigInteger.ONE, -1_001)),
            NODES.numberNode(new BigDecimal(BigInteger.TEN.pow(1_000), 1))
        }) {
            assertThat(StorableJson.of(monstrous)).isEqualTo(NODES.textNode(monstrous.asText()));
        }
    }
}
