package io.quicksizer.workers.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.catalogue.ImportFinding;
import io.quicksizer.workers.catalogue.workbook.FindingPhrase;
import io.quicksizer.workers.catalogue.workbook.FindingText;
import io.quicksizer.workers.sizing.MessageWord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The JSON of a finding's sentence with its arguments, as it is stored and passed on in problems. */
public final class StoredFindingText {
    /** Key of a word whose argument is a finding's sentence as JSON. */
    private static final String WORD = "finding";

    private static final String PHRASE = "phrase";
    private static final String ARGUMENTS = "arguments";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StoredFindingText() {}

    static String write(FindingText text) {
        return node(text).toString();
    }

    /** Returns the sentence; empty if this release does not have it. */
    static Optional<FindingText> read(String json) {
        try {
            return Optional.of(text(JSON.readTree(json)));
        } catch (JsonProcessingException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the finding's sentence as an argument of a problem. */
    static MessageWord word(ImportFinding finding) {
        return new MessageWord(
                WORD, finding.message(), finding.wording().map(List::of).orElse(List.of()));
    }

    /** Returns the sentence in an argument of a problem; empty for any other argument. */
    public static Optional<FindingText> of(MessageWord word) {
        return word.key().equals(WORD)
                ? word.arguments().stream().findFirst().flatMap(StoredFindingText::read)
                : Optional.empty();
    }

    private static ObjectNode node(FindingText text) {
        ObjectNode node = JSON.createObjectNode().put(PHRASE, text.phrase().name());
        node.set(ARGUMENTS, array(text.arguments()));
        return node;
    }

    private static ArrayNode array(List<?> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(value -> add(array, value));
        return array;
    }

    private static void add(ArrayNode array, Object value) {
        switch (value) {
            case FindingText part -> array.add(node(part));
            case List<?> list -> array.add(array(list));
            case Integer number -> array.add(number);
            case BigDecimal number -> array.add(number);
            default -> array.add(value.toString());
        }
    }

    private static FindingText text(JsonNode node) {
        return new FindingText(FindingPhrase.valueOf(node.path(PHRASE).asText()), values(node.path(ARGUMENTS)));
    }

    private static List<Object> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(StoredFindingText::value)
                .toList();
    }

    private static Object value(JsonNode node) {
        if (node.isContainerNode()) {
            return node.isArray() ? values(node) : text(node);
        }
        if (node.isInt()) {
            return node.intValue();
        }
        return node.isNumber() ? node.decimalValue() : node.asText();
    }
}
