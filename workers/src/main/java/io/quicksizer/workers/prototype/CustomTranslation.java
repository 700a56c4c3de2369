package io.quicksizer.workers.prototype;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.prototype.PrototypeEngagement.CustomRow;
import io.quicksizer.workers.prototype.PrototypeEngagement.Selection;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.DecidingStep;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.History;
import io.quicksizer.workers.wizard.StepDecision;
import io.quicksizer.workers.wizard.Wizard;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translation of the custom services. Rows are validated by the rules of expert mode. */
final class CustomTranslation {
    private static final String UNNAMED = "Custom days of the prototype";
    private static final Pattern FIELD = Pattern.compile("services\\[(\\d+)].*");

    private final PrototypeRows rows;
    private final PrototypeEngagement source;
    private final CatalogueSnapshot catalogue;
    private final ImportNotes notes;
    private final Map<String, String> services = new HashMap<>();
    private final List<ExpertEntry.Service> entries = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    private record Origin(String table, String id) {}

    CustomTranslation(PrototypeRows rows, PrototypeEngagement source, CatalogueSnapshot catalogue, ImportNotes notes) {
        this.rows = rows;
        this.source = source;
        this.catalogue = catalogue;
        this.notes = notes;
        catalogue.services().stream()
                .filter(service -> !service.crmId().isEmpty())
                .forEach(service -> services.merge(service.crmId(), service.key(), (first, second) -> ""));
    }

    EngagementState over(EngagementState state, Map<LineItemEntry, Selection> chosen) {
        Set<String> custom = new HashSet<>();
        state.customLineItems(catalogue).forEach(item -> custom.add(item.key()));
        if (custom.isEmpty() && source.services().isEmpty()) {
            return state;
        }
        source.services().forEach(row -> add(row, custom));
        chosen.forEach((item, selection) -> addUnnamed(item, selection, custom));
        return custom.isEmpty() ? state : accepted(state);
    }

    private void add(CustomRow row, Set<String> custom) {
        Optional<LineItemEntry> item = rows.find(row.rowKey());
        if (item.isEmpty() || !custom.contains(item.get().key())) {
            notes.add(
                    ImportNotes.SERVICE,
                    row.id(),
                    "The row \"%s\" is not a line item sized Custom.".formatted(row.rowKey()));
            return;
        }
        String service = services.getOrDefault(row.serviceId(), "");
        if (service.isEmpty() && !row.serviceId().isEmpty()) {
            notes.add(
                    ImportNotes.SERVICE,
                    row.id(),
                    "The catalogue has no single service with the id \"%s\"; it became free text."
                            .formatted(row.serviceId()));
        }
        entries.add(new ExpertEntry.Service(
                Input.of(item.get().key()),
                Input.of(service.isEmpty() ? ExpertEntry.FREE_TEXT : service),
                Input.of(service.isEmpty() ? row.name() : ""),
                days(row.days()),
                Input.of(row.note())));
        origins.add(new Origin(ImportNotes.SERVICE, row.id()));
    }

    /** Adds one free-text service for a total without services; the prototype stored both independently. */
    private void addUnnamed(LineItemEntry item, Selection selection, Set<String> custom) {
        boolean bare = custom.contains(item.key())
                && !selection.customDays().isEmpty()
                && entries.stream().noneMatch(entry -> entry.lineItemKey().equals(item.key()));
        if (bare) {
            entries.add(new ExpertEntry.Service(
                    Input.of(item.key()),
                    Input.of(ExpertEntry.FREE_TEXT),
                    Input.of(UNNAMED),
                    days(selection.customDays()),
                    Input.of("")));
            origins.add(new Origin(ImportNotes.SELECTION, selection.id()));
            notes.add(
                    ImportNotes.SELECTION,
                    selection.id(),
                    "%s days have no services; they became one free text.".formatted(selection.customDays()));
        }
    }

    private static Input<Decimal> days(String typed) {
        return TypedFigure.of(typed)
                .map(Decimal::of)
                .map(Input::of)
                .orElseGet(() -> typed.isEmpty() ? Input.blank() : Input.mistyped(typed));
    }

    private EngagementState accepted(EngagementState state) {
        ExpertEntry entry = new ExpertEntry(Intent.of("continue"), Input.of(entries));
        StepDecision decision = new DecidingStep(entry).decide(state, catalogue, new History(List.of()));
        decision.problems().forEach(this::note);
        return decision.accepted() ? decision.state() : Wizard.foresee(entry, state, catalogue);
    }

    private void note(Problem problem) {
        Matcher row = FIELD.matcher(problem.field());
        if (row.matches()) {
            Origin origin = origins.get(Integer.parseInt(row.group(1)));
            notes.add(origin.table(), origin.id(), "Left out: " + problem.message());
        } else {
            notes.add(problem.message());
        }
    }
}
