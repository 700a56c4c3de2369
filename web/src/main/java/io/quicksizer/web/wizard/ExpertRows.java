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

/** The rows of expert mode as typed, and the operations of the page's buttons on them. */
final class ExpertRows {
    private final CatalogueSnapshot catalogue;
    private final List<Service> rows;

    ExpertRows(CatalogueSnapshot catalogue, ExpertEntry typed) {
        this.catalogue = catalogue;
        this.rows = new ArrayList<>(filled(typed));
    }

    /** Returns the rows with a service; the form adds an empty row if there is none. */
    static List<Service> filled(ExpertEntry typed) {
        return typed.rows().stream().filter(row -> !row.serviceKey().isEmpty()).toList();
    }

    /** Adds a service without days; does nothing if the line item already has it. */
    ExpertRows add(String lineItem, String service) {
        if (catalogue.service(service).isPresent() && !has(lineItem, service)) {
            rows.add(Service.of(lineItem, service));
        }
        return this;
    }

    /** Inserts a copy below a row as a free text with a unique name, because a line item can't have a service twice. */
    ExpertRows duplicate(int index) {
        if (index >= 0 && index < rows.size()) {
            Service row = rows.get(index);
            String name = catalogue
                    .serviceName(row.serviceKey())
                    .orElseGet(() -> row.name().shown());
            rows.add(
                    index + 1,
                    new Service(
                            row.lineItem(),
                            Input.of(ExpertEntry.FREE_TEXT),
                            Input.of(free(row, name)),
                            row.days(),
                            row.note()));
        }
        return this;
    }

    private String free(Service row, String name) {
        int number = 2;
        while (named(row.lineItemKey(), name + " (" + number + ")")) {
            number++;
        }
        return name + " (" + number + ")";
    }

    private boolean named(String lineItem, String name) {
        return rows.stream()
                .anyMatch(row ->
                        row.lineItemKey().equals(lineItem) && row.name().shown().equals(name));
    }

    /** Adds pasted rows; a row with the same service is replaced. */
    ExpertRows paste(List<Service> pasted) {
        pasted.forEach(service -> {
            int at = place(service);
            if (at < 0) {
                rows.add(service);
            } else {
                rows.set(at, service);
            }
        });
        return this;
    }

    private int place(Service wanted) {
        for (int at = 0; at < rows.size(); at++) {
            Service row = rows.get(at);
            if (row.lineItemKey().equals(wanted.lineItemKey())
                    && row.isFreeText() == wanted.isFreeText()
                    && row.identity().equals(wanted.identity())) {
                return at;
            }
        }
        return -1;
    }

    ExpertRows addFreeText(String lineItem) {
        rows.add(Service.of(lineItem, ExpertEntry.FREE_TEXT));
        return this;
    }

    /** Adds the services of the line item's scenario with their days at a size; existing rows are not changed. */
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

    /** Returns the entry with these rows. */
    ExpertEntry entry() {
        return new ExpertEntry(Intent.NONE, Input.of(List.copyOf(rows)));
    }

    private boolean has(String lineItem, String service) {
        return rows.stream()
                .anyMatch(row ->
                        row.lineItemKey().equals(lineItem) && row.serviceKey().equals(service));
    }
}
