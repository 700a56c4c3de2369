package io.quicksizer.workers.difference;

import io.quicksizer.workers.difference.Cause.Rule;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lookup of the causes of changes. An input was entered by a person or came with another catalogue version. A figure
 * has the causes of the inputs that it is calculated from; if none of them changed, a rule caused the change.
 */
final class Causes {
    private final FrozenSizing before;
    private final FrozenSizing after;
    private final Set<ComparedCell> changed;
    private final InputCauses inputs;
    private final Map<ComparedCell, List<Cause>> found = new HashMap<>();

    Causes(FrozenSizing before, FrozenSizing after, Set<ComparedCell> changed, Acts acts) {
        this.before = before;
        this.after = after;
        this.changed = changed;
        this.inputs = new InputCauses(before, after, acts);
    }

    /** Returns the causes of a cell's change: at least one, the most direct first. */
    List<Cause> of(ComparedCell cell) {
        List<Cause> known = found.get(cell);
        if (known == null) {
            Set<Cause> causes = new LinkedHashSet<>(find(cell));
            known = causes.isEmpty() ? List.of(Rule.CALCULATION) : List.copyOf(causes);
            found.put(cell, known);
        }
        return known;
    }

    private List<Cause> find(ComparedCell cell) {
        ComparedCell lineItem = cell.in(CellKind.LINE_ITEM);
        if (!cell.lineItem().isEmpty() && cameOrWent(lineItem)) {
            return inputs.lineItem(lineItem);
        }
        Optional<ContextText> text = cell.kind().text();
        if (text.isPresent()) {
            return inputs.text(cell, text.get());
        }
        return switch (cell.kind()) {
            case DURATION -> inputs.duration(cell);
            case SPREAD -> inputs.spread(cell);
            case OFFER -> inputs.offer();
            case CATALOGUE, LINE_ITEM, SCOPE_TYPE -> catalogue();
            case SIZE -> inputs.size(cell);
            case SERVICE_DAYS, SERVICE_TEXT -> service(cell);
            case DEFERRED -> inputs.deferred(cell);
            case LINE_ITEM_DAYS, DEFERRED_DAYS -> lineItemDays(cell);
            case LINE_ITEM_YEAR -> yearOf(of(changed, cell.in(CellKind.LINE_ITEM_DAYS)));
            case TOTAL_DAYS, CUSTOM_SHARE -> allOf(CellKind.LINE_ITEM_DAYS, CellKind.SIZE);
            case YEAR_DAYS -> yearOf(allOf(CellKind.TOTAL_DAYS));
            case BRANDING -> List.of(Rule.BRANDING);
            case YEARS_BELOW_MINIMUM -> List.of(Rule.YEARLY_MINIMUM);
            case WARNING -> warning(cell);
            default -> List.of();
        };
    }

    private List<Cause> catalogue() {
        return before.catalogue().equals(after.catalogue())
                ? List.of()
                : List.of(new Cause.Catalogue(
                        before.catalogue().number(), after.catalogue().number()));
    }

    private List<Cause> service(ComparedCell cell) {
        if (changed.contains(cell.in(CellKind.SIZE))) {
            return of(cell.in(CellKind.SIZE));
        }
        return inputs.isCustom(cell.lineItem()) ? inputs.customService(cell) : catalogue();
    }

    private List<Cause> lineItemDays(ComparedCell cell) {
        if (changed.contains(cell.in(CellKind.DEFERRED))) {
            return of(cell.in(CellKind.DEFERRED));
        }
        if (changed.contains(cell.in(CellKind.SIZE))) {
            return of(cell.in(CellKind.SIZE));
        }
        return inputs.isCustom(cell.lineItem())
                ? allOf(other -> other.kind() == CellKind.SERVICE_DAYS
                        && other.lineItem().equals(cell.lineItem()))
                : catalogue();
    }

    /**
     * Returns the causes of a year's days: those of its total and of the spread; if neither changed, the rounding of
     * the whole table.
     */
    private List<Cause> yearOf(List<Cause> ofTotal) {
        List<Cause> causes = new ArrayList<>(ofTotal);
        causes.addAll(allOf(CellKind.SPREAD, CellKind.DURATION));
        return causes.isEmpty() ? List.of(Rule.ROUNDING) : causes;
    }

    private List<Cause> warning(ComparedCell cell) {
        return cell.item().equals("year-below-minimum")
                ? List.of(Rule.YEARLY_MINIMUM)
                : allOf(CellKind.LINE_ITEM_DAYS, CellKind.LINE_ITEM);
    }

    private boolean cameOrWent(ComparedCell lineItem) {
        return inputs.existed(lineItem.lineItem()) != inputs.exists(lineItem.lineItem());
    }

    private List<Cause> of(Set<ComparedCell> among, ComparedCell cell) {
        return among.contains(cell) ? of(cell) : List.of();
    }

    private List<Cause> allOf(CellKind... kinds) {
        Set<CellKind> wanted = Set.of(kinds);
        return allOf(cell -> wanted.contains(cell.kind()));
    }

    private List<Cause> allOf(Predicate<ComparedCell> wanted) {
        Set<Cause> causes = new LinkedHashSet<>();
        changed.stream().filter(wanted).forEach(cell -> causes.addAll(of(cell)));
        return List.copyOf(causes);
    }
}
