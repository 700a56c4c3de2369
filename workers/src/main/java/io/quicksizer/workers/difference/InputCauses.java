package io.quicksizer.workers.difference;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.difference.Cause.Rule;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lookup of who entered an input, in the actions between the two revisions. */
final class InputCauses {
    private final Map<String, Row> before;
    private final Map<String, Row> after;
    private final Map<ComparedCell, String> stated;
    private final Acts acts;

    InputCauses(FrozenSizing before, FrozenSizing after, Acts acts) {
        this.before = byKey(before);
        this.after = byKey(after);
        this.stated = Cells.of(after);
        this.acts = acts;
    }

    private static Map<String, Row> byKey(FrozenSizing content) {
        return Stream.concat(content.rows().stream(), content.keptForLater().stream())
                .collect(Collectors.toMap(Row::key, Function.identity(), (one, other) -> other));
    }

    boolean existed(String lineItem) {
        return before.containsKey(lineItem);
    }

    boolean exists(String lineItem) {
        return after.containsKey(lineItem);
    }

    boolean isCustom(String lineItem) {
        return after.containsKey(lineItem) && after.get(lineItem).size().equals("CUSTOM");
    }

    List<Cause> text(ComparedCell cell, ContextText field) {
        List<Cause> entered = brought(cell, ContextEntry.class, entry -> entry.stated(field));
        return entered.isEmpty() && field == ContextText.NAME ? causes(acts.last(Act.RENAME)) : entered;
    }

    List<Cause> duration(ComparedCell cell) {
        return brought(cell, ContextEntry.class, entry -> plain(entry.durationYears()));
    }

    /**
     * Returns the causes of a percentage. If nobody entered this value, it comes from a preset or from rescaling the
     * entered values.
     */
    List<Cause> spread(ComparedCell cell) {
        List<Cause> typed = brought(
                cell,
                ContextEntry.class,
                entry -> entry.preset().isPresent() ? Optional.empty() : plain(entry.percent(cell.year())));
        if (!typed.isEmpty()) {
            return typed;
        }
        Optional<Act> last = acts.last(Step.CONTEXT.name());
        if (last.isEmpty()) {
            return List.of();
        }
        boolean dropped = !stated.containsKey(cell);
        boolean byPreset = last.get()
                .entry(ContextEntry.class)
                .flatMap(ContextEntry::preset)
                .isPresent();
        return dropped || byPreset
                ? List.of(last.get().cause())
                : List.of(Rule.NORMALISATION, last.get().cause());
    }

    List<Cause> offer() {
        return causes(acts.last(Act.ALTERNATIVES));
    }

    List<Cause> lineItem(ComparedCell cell) {
        String key = cell.lineItem();
        boolean chosen = exists(key);
        String scopeType = (chosen ? after : before).get(key).scopeTypeKey();
        Optional<Act> selection =
                thatBrought(ScenariosEntry.class, entry -> true, entry -> entry.selects(key) == chosen);
        Optional<Act> scope = thatBrought(ScopeEntry.class, entry -> true, entry -> entry.covers(scopeType) == chosen);
        boolean byScope = scope.isPresent()
                && (selection.isEmpty()
                        || (!chosen && scope.get().at().isBefore(selection.get().at())));
        return causes(byScope ? scope : selection);
    }

    List<Cause> size(ComparedCell cell) {
        return brought(
                cell, SizingEntry.class, entry -> entry.size(cell.lineItem()).map(Size::name));
    }

    List<Cause> deferred(ComparedCell cell) {
        boolean deferred = stated.containsKey(cell);
        return causes(thatBrought(
                SizingEntry.class,
                entry -> entry.deferred(cell.lineItem()).isPresent(),
                entry -> entry.deferred(cell.lineItem()).orElse(false) == deferred));
    }

    List<Cause> customService(ComparedCell cell) {
        String days = stated.getOrDefault(new ComparedCell(CellKind.SERVICE_DAYS, cell.lineItem(), cell.item(), 0), "");
        return causes(thatBrought(
                ExpertEntry.class, entry -> true, entry -> days(entry, cell).equals(days)));
    }

    /** Returns the days of a custom service; an empty string if the entry doesn't contain the service. */
    private static String days(ExpertEntry entry, ComparedCell cell) {
        return entry.of(cell.lineItem()).stream()
                .filter(service -> Cells.identity(service).equals(cell.item()))
                .findFirst()
                .flatMap(service -> plain(service.days()))
                .orElse("");
    }

    private static Optional<String> plain(Input<Decimal> number) {
        return number.value().map(Decimal::value).map(PlainFigure::text);
    }

    private <E extends StepEntry> List<Cause> brought(
            ComparedCell cell, Class<E> step, Function<E, Optional<String>> says) {
        String value = stated.getOrDefault(cell, "");
        return causes(thatBrought(
                step,
                entry -> says.apply(entry).isPresent(),
                entry -> says.apply(entry).filter(value::equals).isPresent()));
    }

    private <E extends StepEntry> Optional<Act> thatBrought(Class<E> step, Predicate<E> relevant, Predicate<E> says) {
        return acts.thatBrought(
                act -> act.entry(step).filter(relevant).isPresent(),
                act -> act.entry(step).filter(says).isPresent());
    }

    private static List<Cause> causes(Optional<Act> act) {
        return act.<List<Cause>>map(known -> List.of(known.cause())).orElse(List.of());
    }
}
