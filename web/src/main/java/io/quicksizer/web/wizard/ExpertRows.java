package io.quicksizer.web.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.SectionDays;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import java.util.ArrayList;
import java.util.List;

/** The rows of expert mode as they are typed, and what the page's buttons do to them. */
final class ExpertRows {
    private final CatalogueSnapshot catalogue;
    private final List<Service> rows;

    ExpertRows(CatalogueSnapshot catalogue, ExpertEntry typed) {
        this.catalogue = catalogue;
        this.rows = new ArrayList<>(filled(typed));
    }

    /** The rows with content; the form offers an empty one where there is none. */
    static List<Service> filled(ExpertEntry typed) {
        return typed.rows().stream().filter(row -> !row.serviceKey().isEmpty()).toList();
    }

    /** Adds a service without days; a service that is there already stays as it is. */
    ExpertRows add(String lineItem, String service) {
        if (catalogue.service(service).isPresent() && !has(lineItem, service)) {
            rows.add(Service.of(lineItem, service));
        }
        return this;
    }

    ExpertRows addFreeText(String lineItem) {
        rows.add(Service.of(lineItem, ExpertEntry.FREE_TEXT));
        return this;
    }

    /** Adds the services of the line item's scenario with their days at a size; those that are there already stay. */
    ExpertRows start(String lineItem, Size size) {
        catalogue.scenarioBehind(lineItem).stream()
                .flatMap(scenario -> scenario.days().sections().stream())
                .map(SectionDays::services)
                .flatMap(List::stream)
                .filter(service -> !service.days(size).isZero() && !has(lineItem, service.key()))
                .forEach(service -> rows.add(Service.of(lineItem, service.key())
                        .withDays(Decimal.of(service.days(size).toBigDecimal()))));
        return this;
    }

    ExpertRows remove(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
        return this;
    }

    /** The entry with these rows. */
    ExpertEntry entry() {
        return new ExpertEntry(Intent.NONE, Input.of(List.copyOf(rows)));
    }

    private boolean has(String lineItem, String service) {
        return rows.stream()
                .anyMatch(row ->
                        row.lineItemKey().equals(lineItem) && row.serviceKey().equals(service));
    }
}
