package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.sizing.PlainFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The fields in which an entry differs from the stored values, with both values as text for display side by side. Rows
 * that have a key are matched by it, other rows by position. Fields that the entry does not contain are not compared.
 */
final class Differences {
    private static final String KEY = "key";
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\[(\\d{1,4})]\\.(\\w+)");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(JsonNode yours, JsonNode theirs) {
        Differences differences = new Differences();
        SortedSet<String> fields = new TreeSet<>();
        yours.fieldNames().forEachRemaining(fields::add);
        fields.forEach(field -> differences.compare(field, yours.path(field), theirs.path(field)));
        return List.copyOf(differences.found);
    }

    /** Returns the entry with the stored values in the fields of these paths. */
    static ObjectNode settled(ObjectNode yours, JsonNode theirs, Set<String> taken) {
        ObjectNode settled = yours.deepCopy();
        taken.forEach(path -> {
            Matcher member = MEMBER.matcher(path);
            if (member.matches()) {
                int row = Integer.parseInt(member.group(2));
                takeMember(settled.path(member.group(1)), row, member.group(3), theirs.path(member.group(1)));
            } else if (isTable(settled.path(path)) || isTable(theirs.path(path))) {
                takeSurplus(settled.withArray(path), theirs.path(path));
            } else if (settled.has(path)) {
                settled.set(path, theirs.path(path).isMissingNode() ? null : theirs.path(path));
            }
        });
        return settled;
    }

    private static void takeMember(JsonNode rows, int place, String member, JsonNode theirs) {
        if (rows.path(place) instanceof ObjectNode row) {
            JsonNode value = counterpart(row, place, theirs).path(member);
            if (value.isMissingNode()) {
                row.remove(member);
            } else {
                row.set(member, value);
            }
        }
    }

    private static void takeSurplus(ArrayNode rows, JsonNode theirs) {
        int yours = rows.size();
        for (int place = 0; place < theirs.size(); place++) {
            JsonNode row = theirs.get(place);
            if (row.has(KEY) ? byKey(row.path(KEY), rows).isMissingNode() : place >= yours) {
                rows.add(row);
            }
        }
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

    /** Adds a difference for each stored row that the entry does not contain. */
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
            case NUMBER -> PlainFigure.text(value.decimalValue());
            case MISSING, NULL -> "";
            default -> value.asText();
        };
    }
}
