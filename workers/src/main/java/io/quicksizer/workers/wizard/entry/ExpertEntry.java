package io.quicksizer.workers.wizard.entry;

import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.Optional;

/**
 * An entry of expert mode.
 *
 * @param services the custom services of all line items
 */
public record ExpertEntry(Intent intent, Input<List<Service>> services) implements StepEntry {
    /** Name of the field. */
    public static final String SERVICES = "services";

    /** Name of a service's field. */
    public static final String LINE_ITEM = "lineItem";

    /** Name of a service's field. */
    public static final String SERVICE = "service";

    /** Name of a service's field. */
    public static final String NAME = "name";

    /** Name of a service's field. */
    public static final String DAYS = "days";

    /** Name of a service's field. */
    public static final String NOTE = "note";

    /** The choice in the list of services that means a service of the planner's own. */
    public static final String FREE_TEXT = "FREE_TEXT";

    /**
     * A custom service.
     *
     * @param lineItem key of the line item that it belongs to
     * @param service key of a catalogue service, or {@link #FREE_TEXT}
     * @param name of a free text
     * @param note anything to remember
     */
    public record Service(
            Input<String> lineItem,
            Input<String> service,
            Input<String> name,
            Input<Decimal> days,
            Input<String> note) {

        private static Service read(JsonFields row) {
            return new Service(
                    row.text(LINE_ITEM), row.text(SERVICE), row.text(NAME), row.number(DAYS), row.text(NOTE));
        }

        private void write(EntryValues row) {
            row.text(LINE_ITEM, lineItem);
            row.text(SERVICE, service);
            row.text(NAME, name);
            row.number(DAYS, days);
            row.text(NOTE, note);
        }

        /** A row for a line item in which nothing is entered yet. */
        public static Service emptyOf(String lineItem) {
            return new Service(Input.of(lineItem), Input.absent(), Input.absent(), Input.absent(), Input.absent());
        }

        /** A service of a line item without days. */
        public static Service of(String lineItem, String service) {
            return new Service(Input.of(lineItem), Input.of(service), Input.absent(), Input.absent(), Input.absent());
        }

        /** The same service with days. */
        public Service withDays(Decimal newDays) {
            return new Service(lineItem, service, name, Input.of(newDays), note);
        }

        /** The line item's key; empty text if there is none. */
        public String lineItemKey() {
            return EntryTexts.key(lineItem);
        }

        /** Returns whether the planner named the service instead of choosing it from the catalogue. */
        public boolean isFreeText() {
            return serviceKey().isEmpty() || serviceKey().equals(FREE_TEXT);
        }

        /** The choice in the list of services; empty text if nothing is chosen. */
        public String serviceKey() {
            return EntryTexts.key(service);
        }

        /**
         * The identity of the service within its line item: the key of a catalogue service, the name of a free text.
         */
        public String identity() {
            return isFreeText() ? EntryTexts.key(name) : serviceKey();
        }
    }

    @Override
    public Step step() {
        return Step.EXPERT;
    }

    @Override
    public ExpertEntry with(Intent other) {
        return new ExpertEntry(other, services);
    }

    static ExpertEntry read(JsonFields fields) {
        return new ExpertEntry(Intent.NONE, fields.rows(SERVICES, Service::read));
    }

    @Override
    public void write(EntryValues values) {
        values.rows(SERVICES, services, Service::write);
    }

    /** Every service. */
    public List<Service> rows() {
        return EntryTexts.rows(services);
    }

    /** The services of a line item. */
    public List<Service> of(String lineItem) {
        return rows().stream().filter(row -> row.lineItemKey().equals(lineItem)).toList();
    }

    /**
     * A service of a line item.
     *
     * @param freeText whether the identity is the name of a free text instead of a key
     */
    public Optional<Service> find(String lineItem, String identity, boolean freeText) {
        return of(lineItem).stream()
                .filter(row -> row.isFreeText() == freeText && row.identity().equals(identity))
                .findFirst();
    }

    @Override
    public Optional<String> subject(String table, int row) {
        return table.equals(SERVICES) ? EntryTexts.row(services, row).map(Service::lineItemKey) : Optional.empty();
    }
}
