package io.quicksizer.web.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parser of entries in form fields: {@code lines[0].size=M} is the size of the first line. Rows keep their order
 * without gaps, and take precedence over a field with the name of their table; unknown names are rejected later, when
 * the entry is validated.
 */
final class FormEntry {
    private static final Set<String> LISTS = Set.of(ScopeEntry.SCOPE_TYPES, ScenariosEntry.SELECTED);
    private static final Set<String> SWITCHES = Set.of(ScopeEntry.CONFIRM_DROP, SizingEntry.DEFERRED);
    private static final Pattern ROW = Pattern.compile("(\\w{1,40})\\[(\\d{1,4})]\\.(\\w{1,40})");

    private final ObjectNode entry = JsonNodeFactory.instance.objectNode();
    private final Map<String, TreeMap<Integer, ObjectNode>> tables = new TreeMap<>();

    private FormEntry() {}

    static StepEntry of(Step step, Map<String, List<String>> fields) {
        FormEntry form = new FormEntry();
        fields.forEach(form::add);
        form.tables.forEach((table, rows) -> form.entry.putArray(table).addAll(rows.values()));
        return StepEntry.read(step, form.entry);
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

    /** Lists include an empty value, so that an empty list differs from a missing one. */
    private static JsonNode value(String field, List<String> values) {
        if (LISTS.contains(field)) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            values.stream().filter(value -> !value.isEmpty()).forEach(list::add);
            return list;
        }
        String last = values.isEmpty() ? "" : values.getLast();
        if (SWITCHES.contains(field)) {
            return JsonNodeFactory.instance.booleanNode(last.equals("true"));
        }
        return JsonNodeFactory.instance.textNode(last);
    }
}
