package io.quicksizer.web.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's fields as the submission that they stand for: {@code lines[0].size=M} becomes
 * {@code {"lines":[{"size":"M"}]}}. Rows keep their order and lose their gaps, and stand before a single value of their
 * table's name; unknown names are refused later, where submissions are read.
 */
final class FormEntry {
    private static final Pattern ROW = Pattern.compile("(\\w{1,40})\\[(\\d{1,4})]\\.(\\w{1,40})");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");

    private final StepPage page;
    private final ObjectNode entry = JsonNodeFactory.instance.objectNode();
    private final Map<String, TreeMap<Integer, ObjectNode>> tables = new TreeMap<>();

    private FormEntry(StepPage page) {
        this.page = page;
    }

    static ObjectNode of(StepPage page, Map<String, List<String>> fields) {
        FormEntry entry = new FormEntry(page);
        fields.forEach(entry::add);
        entry.tables.forEach((table, rows) -> entry.entry.putArray(table).addAll(rows.values()));
        return entry.entry;
    }

    private void add(String name, List<String> values) {
        Matcher row = ROW.matcher(name);
        if (row.matches()) {
            ObjectNode object = tables.computeIfAbsent(row.group(1), table -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(row.group(2)), number -> JsonNodeFactory.instance.objectNode());
            object.set(row.group(3), value(row.group(3), values));
        } else {
            entry.set(name, value(name, values));
        }
    }

    /** A list sends one empty value of its own, so that a list of nothing is not the same as no list. */
    private JsonNode value(String field, List<String> values) {
        if (page.lists().contains(field)) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            values.stream().filter(value -> !value.isEmpty()).forEach(list::add);
            return list;
        }
        String last = values.isEmpty() ? "" : values.getLast();
        if (page.switches().contains(field)) {
            return JsonNodeFactory.instance.booleanNode(last.equals("true"));
        }
        boolean comma =
                page.numbers().contains(field) && COMMA.matcher(last.strip()).matches();
        return JsonNodeFactory.instance.textNode(comma ? last.strip().replace(',', '.') : last);
    }
}
