package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.CustomService;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.CustomServiceRow;
import io.quicksizer.workers.sizing.CustomServices;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.view.ExpertView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The step Expert mode: the services of the line items sized Custom, with their days (docs/domain.md, rule 5). */
final class ExpertStep implements WizardStep<ExpertEntry> {

    @Override
    public ExpertView show(EngagementState state, CatalogueSnapshot catalogue, Optional<ExpertEntry> entry) {
        List<CatalogueLineItem> custom = state.customLineItems(catalogue);
        Input<List<Service>> services = entry.map(ExpertEntry::services)
                .filter(Input::isMentioned)
                .orElseGet(() -> Input.of(rows(state, custom)));
        return new ExpertView(
                new ExpertEntry(Intent.NONE, services),
                custom,
                catalogue.services(),
                catalogue.policies().minimumPerCustomService().toBigDecimal(),
                total(state, custom));
    }

    @Override
    public EngagementState accept(
            EngagementState state, CatalogueSnapshot catalogue, ExpertEntry entry, Checking checking) {
        Map<String, List<CustomServiceEntry>> entries = new LinkedHashMap<>(state.customServices());
        checking.take(new CustomServices(catalogue.policies(), catalogue)
                        .checkAll(ExpertEntry.SERVICES, state.customLineItems(catalogue), rows(entry, checking)))
                .ifPresent(accepted -> accepted.forEach((lineItem, list) -> entries.put(
                        lineItem, list.stream().map(ExpertStep::stored).toList())));
        return state.withCustomServices(entries);
    }

    /**
     * Returns the provisional state with the rows that are valid so far, so that the days are up to date while the
     * planner types.
     */
    @Override
    public EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, ExpertEntry entry) {
        CustomServices rule = new CustomServices(catalogue.policies(), catalogue);
        Map<String, List<CustomServiceEntry>> right = new LinkedHashMap<>();
        state.customLineItems(catalogue).forEach(item -> right.put(item.key(), List.of()));
        for (CustomServiceRow row : rows(entry, new Checking())) {
            List<CustomServiceEntry> more = new ArrayList<>(right.getOrDefault(row.lineItem(), List.of()));
            more.add(row.entry());
            if (right.containsKey(row.lineItem())
                    && rule.check(ExpertEntry.SERVICES, "", more).isAccepted()) {
                right.put(row.lineItem(), more);
            }
        }
        Map<String, List<CustomServiceEntry>> entries = new LinkedHashMap<>(state.customServices());
        entries.putAll(right);
        return state.withCustomServices(entries);
    }

    private static List<CustomServiceRow> rows(ExpertEntry entry, Checking checking) {
        List<CustomServiceRow> rows = new ArrayList<>();
        for (Service service : checking.rows(ExpertEntry.SERVICES, entry.services())) {
            rows.add(row(ExpertEntry.SERVICES + "[" + rows.size() + "].", service, checking));
        }
        return rows;
    }

    private static CustomServiceRow row(String path, Service row, Checking checking) {
        String service = checking.key(path + ExpertEntry.SERVICE, row.service());
        return new CustomServiceRow(
                checking.key(path + ExpertEntry.LINE_ITEM, row.lineItem()),
                new CustomServiceEntry(
                        service.equals(ExpertEntry.FREE_TEXT) ? null : service,
                        checking.line(path + ExpertEntry.NAME, row.name()),
                        checking.decimal(path + ExpertEntry.DAYS, row.days()),
                        checking.lines(path + ExpertEntry.NOTE, row.note())));
    }

    private static CustomServiceEntry stored(CustomService service) {
        return new CustomServiceEntry(
                service.isFreeText() ? null : service.service(),
                service.name(),
                service.days().toBigDecimal(),
                service.note());
    }

    /**
     * Returns every custom service, and an empty row for each line item without any, so that there is a row to fill in.
     */
    private static List<Service> rows(EngagementState state, List<CatalogueLineItem> custom) {
        List<Service> rows = new ArrayList<>();
        for (CatalogueLineItem item : custom) {
            List<CustomServiceEntry> entries = state.customServices().getOrDefault(item.key(), List.of());
            if (entries.isEmpty()) {
                rows.add(Service.emptyOf(item.key()));
            }
            entries.forEach(entry -> rows.add(row(item, entry)));
        }
        return rows;
    }

    private static Service row(CatalogueLineItem item, CustomServiceEntry entry) {
        boolean freeText = entry.service() == null;
        return new Service(
                Input.of(item.key()),
                Input.of(Objects.requireNonNullElse(entry.service(), ExpertEntry.FREE_TEXT)),
                Input.of(freeText ? Objects.requireNonNullElse(entry.name(), "") : ""),
                days(entry.days()),
                Input.of(Objects.requireNonNullElse(entry.note(), "")));
    }

    private static Input<Decimal> days(@Nullable BigDecimal days) {
        return days == null ? Input.blank() : Input.of(Decimal.of(days));
    }

    private static BigDecimal total(EngagementState state, List<CatalogueLineItem> custom) {
        return custom.stream()
                .flatMap(item -> state.customServices().getOrDefault(item.key(), List.of()).stream())
                .map(CustomServiceEntry::days)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
