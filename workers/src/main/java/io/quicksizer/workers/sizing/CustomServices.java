package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validation of the services that make up a line item sized Custom (docs/domain.md, rule 5). Values out of range are
 * refused, never clamped.
 */
public final class CustomServices {

    /** The maximum days of a custom service: 9,999.99. */
    public static final Days LARGEST = new Days(999_999);

    /** The maximum number of services of a line item. */
    public static final int MOST_PER_LINE_ITEM = 500;

    /** The maximum number of characters of a free-text service's name. */
    public static final int LONGEST_NAME = 200;

    /** The maximum number of characters of a note. */
    public static final int LONGEST_NOTE = 2_000;

    private final CustomServiceRule rule;

    /** Creates a validation with the limits and the services of one catalogue version. */
    public CustomServices(SizingPolicies policies, KnownServices known) {
        this.rule = new CustomServiceRule(policies.minimumPerCustomService(), known);
    }

    /** Validates the services of one line item, entered at {@code field}; problems are at {@code field[i].days} etc. */
    public Checked<List<CustomService>> check(
            String field, String lineItemName, List<? extends @Nullable CustomServiceEntry> entries) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(new Row(at(field, i), entries.get(i)));
        }
        return checkRows(field, lineItemName, rows);
    }

    /**
     * Validates all rows of expert mode, entered at {@code field}, and returns the services by line item key.
     *
     * @param custom the line items sized Custom; each needs at least one row, and no row may refer to another line item
     */
    public Checked<Map<String, List<CustomService>>> checkAll(
            String field, List<CatalogueLineItem> custom, List<? extends @Nullable CustomServiceRow> entries) {
        SizingFindings findings = new SizingFindings();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        custom.forEach(item -> rows.put(item.key(), new ArrayList<>()));
        for (int i = 0; i < entries.size(); i++) {
            CustomServiceRow entry = entries.get(i);
            String lineItemField = at(field, i) + ".lineItem";
            if (entry == null || entry.lineItem() == null || entry.lineItem().isBlank()) {
                findings.add(lineItemField, ProblemCode.VALUE_MISSING);
            } else if (!rows.containsKey(entry.lineItem())) {
                findings.add(lineItemField, ProblemCode.LINE_ITEM_NOT_CUSTOM, entry.lineItem());
            } else {
                rows.get(entry.lineItem()).add(new Row(at(field, i), entry.entry()));
            }
        }
        Map<String, List<CustomService>> services = new LinkedHashMap<>();
        custom.forEach(item -> findings.take(checkRows(field, item.name(), rows.get(item.key())))
                .ifPresent(accepted -> services.put(item.key(), accepted)));
        return findings.unlessAny(() -> Collections.unmodifiableMap(services));
    }

    private Checked<List<CustomService>> checkRows(String field, String lineItemName, List<Row> rows) {
        if (rows.isEmpty()) {
            return Checked.refused(Problem.of(field, ProblemCode.CUSTOM_SERVICES_MISSING, lineItemName));
        }
        if (rows.size() > MOST_PER_LINE_ITEM) {
            return Checked.refused(Problem.of(field, ProblemCode.TOO_MANY_SERVICES, MOST_PER_LINE_ITEM));
        }
        SizingFindings findings = new SizingFindings();
        List<CustomService> services = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            findings.take(row.check(rule)).ifPresent(service -> {
                services.add(service);
                if (!seen.add(row.entry().identity())) {
                    String nameField = service.isFreeText() ? ".name" : ".service";
                    findings.add(row.path() + nameField, ProblemCode.SERVICE_TWICE, service.name());
                }
            });
        }
        return findings.unlessAny(() -> List.copyOf(services));
    }

    private static String at(String field, int index) {
        return field + "[" + index + "]";
    }

    private record Row(String path, @Nullable CustomServiceEntry entry) {

        Checked<CustomService> check(CustomServiceRule rule) {
            return entry == null
                    ? Checked.refused(Problem.of(path, ProblemCode.VALUE_MISSING))
                    : rule.check(path, entry);
        }
    }
}
