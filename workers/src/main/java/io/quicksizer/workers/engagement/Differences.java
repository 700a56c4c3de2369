package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quicksizer.workers.answer.Answer.Difference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * In which fields an entry differs from what stands now, in words that can be put side by side. Rows with a key are
 * compared by it, other rows by their place; what the entry does not mention is not compared.
 */
final class Differences {
    private static final String KEY = "key";

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(JsonNode yours, JsonNode theirs, Collection<String> fields) {
        Differences differences = new Differences();
        new TreeSet<>(fields)
                .stream()
                        .filter(yours::has)
                        .forEach(field -> differences.compare(field, yours.path(field), theirs.path(field)));
        return List.copyOf(differences.found);
    }

    private void compare(String path, JsonNode yours, JsonNode theirs) {
        if (isTable(yours)) {
            for (int i = 0; i < yours.size(); i++) {
                compareRow(path + "[" + i + "]", yours.get(i), counterpart(yours.get(i), i, theirs));
            }
            surplus(path, yours, theirs);
        } else if (!text(yours).equals(text(theirs))) {
            found.add(new Difference(path, text(yours), text(theirs)));
        }
    }

    private void compareRow(String path, JsonNode yours, JsonNode theirs) {
        yours.properties().stream()
                .filter(member -> !member.getKey().equals(KEY))
                .forEach(member ->
                        compare(path + "." + member.getKey(), member.getValue(), theirs.path(member.getKey())));
    }

    /** Rows that somebody added and the entry knows nothing of. */
    private void surplus(String path, JsonNode yours, JsonNode theirs) {
        for (int i = 0; i < theirs.size(); i++) {
            JsonNode row = theirs.get(i);
            boolean known = row.has(KEY) ? !byKey(row.path(KEY), yours).isMissingNode() : i < yours.size();
            if (!known) {
                found.add(new Difference(path, "", row.has(KEY) ? text(row.path(KEY)) : text(row)));
            }
        }
    }

    private static JsonNode counterpart(JsonNode row, int place, JsonNode theirs) {
        return row.has(KEY) ? byKey(row.path(KEY), theirs) : theirs.path(place);
    }

    private static JsonNode byKey(JsonNode key, JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path(KEY).equals(key))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static boolean isTable(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private static String text(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY, OBJECT ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(Differences::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
            case NUMBER -> number(value.decimalValue());
            case MISSING, NULL -> "";
            default -> value.asText();
        };
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
