package io.quicksizer.workers.difference;

import io.quicksizer.workers.difference.Cause.Rule;
import io.quicksizer.workers.revision.FrozenSizing;
import io.quicksizer.workers.revision.FrozenSizing.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who entered an input, as the entries between the two revisions tell. */
final class InputCauses {
    private static final String CONTEXT = "CONTEXT";
    private static final String SCOPE = "SCOPE";
    private static final String SCENARIOS = "SCENARIOS";
    private static final String SIZING = "SIZING";
    private static final String EXPERT = "EXPERT";
    private static final Map<CellKind, String> TEXTS = Map.of(
            CellKind.NAME, "name",
            CellKind.CUSTOMER, "customer",
            CellKind.OPPORTUNITY, "opportunity",
            CellKind.NOTES, "notes");

    private final Map<String, Row> before;
    private final Map<String, Row> after;
    private final Map<Cell, String> stated;
    private final Acts acts;

    InputCauses(FrozenSizing before, FrozenSizing after, Acts acts) {
        this.before = byKey(before);
        this.after = byKey(after);
        this.stated = Cells.of(after);
        this.acts = acts;
    }

    private static Map<String, Row> byKey(FrozenSizing content) {
        return content.rows().stream().collect(Collectors.toMap(Row::key, Function.identity(), (one, other) -> other));
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

    List<Cause> context(Cell cell) {
        if (cell.kind() == CellKind.SPREAD) {
            return spread(cell);
        }
        Function<Act, Optional<String>> says = cell.kind() == CellKind.DURATION
                ? act -> Entered.number(act.payload(), "durationYears")
                : act -> Entered.text(act.payload(), TEXTS.getOrDefault(cell.kind(), ""));
        List<Cause> entered = brought(cell, act -> act.name().equals(CONTEXT), says);
        return entered.isEmpty() && cell.kind() == CellKind.NAME ? causes(acts.last(Act.RENAME)) : entered;
    }

    /** Percentages that nobody typed as they stand came from a preset, or from rescaling what was typed. */
    private List<Cause> spread(Cell cell) {
        List<Cause> typed = brought(
                cell,
                act -> act.name().equals(CONTEXT) && !Entered.choosesPreset(act.payload()),
                act -> Entered.number(act.payload(), "y" + cell.year()));
        if (!typed.isEmpty()) {
            return typed;
        }
        Optional<Act> last = acts.last(CONTEXT);
        if (last.isEmpty()) {
            return List.of();
        }
        boolean dropped = !stated.containsKey(cell);
        return dropped || Entered.choosesPreset(last.get().payload())
                ? List.of(last.get().cause())
                : List.of(Rule.NORMALISATION, last.get().cause());
    }

    List<Cause> lineItem(Cell cell) {
        String key = cell.lineItem();
        boolean chosen = exists(key);
        String scopeType = (chosen ? after : before).get(key).scopeTypeKey();
        Optional<Act> selection = acts.thatBrought(
                act -> act.name().equals(SCENARIOS), act -> Entered.selects(act.payload(), key) == chosen);
        Optional<Act> scope = acts.thatBrought(
                act -> act.name().equals(SCOPE), act -> Entered.covers(act.payload(), scopeType) == chosen);
        boolean byScope = scope.isPresent()
                && (selection.isEmpty()
                        || (!chosen && scope.get().at().isBefore(selection.get().at())));
        return causes(byScope ? scope : selection);
    }

    List<Cause> size(Cell cell) {
        return brought(cell, act -> act.name().equals(SIZING), act -> Entered.size(act.payload(), cell.lineItem()));
    }

    List<Cause> customService(Cell cell) {
        String days = stated.getOrDefault(new Cell(CellKind.SERVICE_DAYS, cell.lineItem(), cell.item(), 0), "");
        return causes(acts.thatBrought(
                act -> act.name().equals(EXPERT),
                act -> Entered.customDays(act.payload(), cell.lineItem(), cell.item())
                        .equals(days)));
    }

    private List<Cause> brought(Cell cell, Predicate<Act> in, Function<Act, Optional<String>> says) {
        String value = stated.getOrDefault(cell, "");
        return causes(acts.thatBrought(
                act -> in.test(act) && says.apply(act).isPresent(),
                act -> says.apply(act).filter(value::equals).isPresent()));
    }

    private static List<Cause> causes(Optional<Act> act) {
        return act.<List<Cause>>map(known -> List.of(known.cause())).orElse(List.of());
    }
}
