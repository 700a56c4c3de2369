package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.content.ServiceInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.CustomService;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.CustomServices;
import io.quicksizer.workers.sizing.ExpertEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services of the line items sized Custom, with their days (docs/domain.md, rule 5). */
final class ExpertStep implements WizardStep {
    /** The choice in the list of services that stands for a service of the planner's own. */
    static final String FREE_TEXT = "FREE_TEXT";

    @Override
    public Step step() {
        return Step.EXPERT;
    }

    @Override
    public Set<String> fields() {
        return Set.of("services");
    }

    @Override
    public Map<String, @Nullable Object> show(
            EngagementState state, CatalogueSnapshot catalogue, Optional<JsonNode> entry) {
        List<CatalogueLineItem> custom = state.customLineItems(catalogue);
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("services", rows(state, custom));
        form.put(
                "lineItemOptions",
                custom.stream().map(item -> new Option(item.name(), item.key())).toList());
        form.put("serviceOptions", serviceOptions(catalogue));
        form.put(
                "minimumDays",
                Shown.number(catalogue.policies().minimumPerCustomService().toBigDecimal()));
        form.put("totalDays", total(state, custom));
        entry.ifPresent(typed -> Shown.overlay(form, "services", typed));
        return form;
    }

    @Override
    public EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        List<CatalogueLineItem> custom = state.customLineItems(catalogue);
        List<ExpertEntry> rows = entry.objects("services", ExpertStep::row);
        Checked<Map<String, List<CustomService>>> services =
                new CustomServices(catalogue.policies(), catalogue).checkAll("services", custom, rows);
        entry.problems(services.problems());
        Map<String, List<CustomServiceEntry>> entries = new LinkedHashMap<>(state.customServices());
        services.accepted()
                .ifPresent(accepted -> accepted.forEach((lineItem, list) -> entries.put(
                        lineItem, list.stream().map(ExpertStep::stored).toList())));
        return state.withCustomServices(entries);
    }

    /** Rows that are right so far count, so that the days follow the typing. */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        CustomServices rule = new CustomServices(catalogue.policies(), catalogue);
        Map<String, List<CustomServiceEntry>> right = new LinkedHashMap<>();
        state.customLineItems(catalogue).forEach(item -> right.put(item.key(), List.of()));
        for (ExpertEntry row : entry.objects("services", ExpertStep::row)) {
            List<CustomServiceEntry> more = new ArrayList<>(right.getOrDefault(row.lineItem(), List.of()));
            more.add(row.entry());
            if (right.containsKey(row.lineItem())
                    && rule.check("services", "", more).isAccepted()) {
                right.put(row.lineItem(), more);
            }
        }
        Map<String, List<CustomServiceEntry>> entries = new LinkedHashMap<>(state.customServices());
        entries.putAll(right);
        return state.withCustomServices(entries);
    }

    private static ExpertEntry row(SubmittedFields row) {
        String service = row.line("service");
        return new ExpertEntry(
                row.line("lineItem"),
                new CustomServiceEntry(
                        service.equals(FREE_TEXT) ? null : service,
                        row.line("name"),
                        row.decimal("days"),
                        row.lines("note")));
    }

    private static CustomServiceEntry stored(CustomService service) {
        return new CustomServiceEntry(
                service.isFreeText() ? null : service.service(),
                service.name(),
                service.days().toBigDecimal(),
                service.note());
    }

    /** Every custom service, and one empty row for each line item that has none, so that nobody starts from nothing. */
    private static List<Map<String, @Nullable Object>> rows(EngagementState state, List<CatalogueLineItem> custom) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CatalogueLineItem item : custom) {
            List<CustomServiceEntry> entries = state.customServices().getOrDefault(item.key(), List.of());
            if (entries.isEmpty()) {
                Map<String, @Nullable Object> empty = new LinkedHashMap<>();
                empty.put("lineItem", item.key());
                rows.add(empty);
            }
            entries.forEach(entry -> rows.add(row(item, entry)));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(CatalogueLineItem item, CustomServiceEntry entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("lineItem", item.key());
        row.put("service", entry.service() == null ? FREE_TEXT : entry.service());
        row.put("name", entry.service() == null ? entry.name() : "");
        row.put("days", entry.days() == null ? null : Shown.number(entry.days()));
        row.put("note", entry.note());
        return row;
    }

    private static List<Option> serviceOptions(CatalogueSnapshot catalogue) {
        List<Option> options = new ArrayList<>();
        for (ServiceInfo service : catalogue.services()) {
            options.add(new Option(service.section() + " – " + service.name(), service.key()));
        }
        options.add(new Option("Other (free text)", FREE_TEXT));
        return options;
    }

    private static String total(EngagementState state, List<CatalogueLineItem> custom) {
        BigDecimal total = custom.stream()
                .flatMap(item -> state.customServices().getOrDefault(item.key(), List.of()).stream())
                .map(CustomServiceEntry::days)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Shown.number(total).toPlainString();
    }
}
