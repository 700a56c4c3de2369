package io.quicksizer.workers.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.view.SizingView;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The step Sizing: the sizes of the chosen line items (docs/domain.md, rule 2). */
final class SizingStep implements WizardStep<SizingEntry> {

    @Override
    public SizingView show(EngagementState state, CatalogueSnapshot catalogue, Optional<SizingEntry> entry) {
        Map<String, Input<String>> typed = new HashMap<>();
        entry.ifPresent(lines -> lines.rows()
                .forEach(line -> typed.put(line.lineItem(), line.size().isMentioned() ? line.size() : Input.blank())));
        Predicate<String> deferred =
                item -> entry.flatMap(lines -> lines.deferred(item)).orElseGet(() -> state.isDeferred(item));
        return new SizingView(state.chosenLineItems(catalogue).stream()
                .map(item -> new SizingView.Line(
                        item,
                        catalogue
                                .scopeType(item.scopeType())
                                .map(ScopeTypeInfo::name)
                                .orElse(""),
                        typed.getOrDefault(item.key(), stored(state, item)),
                        customDays(state, item.key()),
                        state.size(item.key()).isEmpty(),
                        deferred.test(item.key())))
                .toList());
    }

    private static Input<String> stored(EngagementState state, CatalogueLineItem item) {
        return state.size(item.key()).map(size -> Input.of(size.name())).orElse(Input.absent());
    }

    @Override
    public EngagementState accept(
            EngagementState state, CatalogueSnapshot catalogue, SizingEntry entry, Checking checking) {
        Map<String, CatalogueLineItem> open = new LinkedHashMap<>();
        state.chosenLineItems(catalogue).forEach(item -> open.putIfAbsent(item.key(), item));
        Map<String, Choice> choices = new LinkedHashMap<>(state.lineItems());
        Set<String> mentioned = new HashSet<>();
        List<SizingEntry.Line> lines = checking.rows(SizingEntry.LINES, entry.lines());
        for (int i = 0; i < lines.size(); i++) {
            String path = SizingEntry.LINES + "[" + i + "].";
            SizingEntry.Line line = lines.get(i);
            lineItem(path + SizingEntry.KEY, line, open, mentioned, checking)
                    .ifPresent(item -> size(path + SizingEntry.SIZE, line, item, checking)
                            .ifPresent(size -> choices.put(item.key(), choice(path, line, size, state, checking))));
        }
        open.values().stream()
                .filter(item -> !mentioned.contains(item.key()))
                .forEach(item -> checking.problem(SizingEntry.LINES, StepProblem.LINE_ITEM_UNSIZED, item.name()));
        if (!open.isEmpty()
                && open.keySet().stream().allMatch(key -> choices.get(key).deferred())) {
            checking.problem(SizingEntry.LINES, StepProblem.EVERYTHING_DEFERRED);
        }
        return state.withLineItems(choices);
    }

    /**
     * Returns the choice. If the entry does not mention {@code deferred}, it stays as it is, for clients that do not
     * know the field.
     */
    private static Choice choice(
            String path, SizingEntry.Line line, Size size, EngagementState state, Checking checking) {
        boolean deferred = checking.flag(path + SizingEntry.DEFERRED, line.deferred())
                .orElseGet(() -> state.isDeferred(line.lineItem()));
        return new Choice(true, Optional.of(size), deferred);
    }

    private static Optional<CatalogueLineItem> lineItem(
            String field,
            SizingEntry.Line line,
            Map<String, CatalogueLineItem> open,
            Set<String> mentioned,
            Checking checking) {
        String key = checking.key(field, line.key());
        CatalogueLineItem item = open.get(key);
        if (item == null) {
            checking.problem(field, StepProblem.LINE_ITEM_NOT_CHOSEN, key);
            return Optional.empty();
        }
        if (!mentioned.add(key)) {
            checking.problem(field, ProblemCode.LINE_ITEM_TWICE, item.name());
            return Optional.empty();
        }
        return Optional.of(item);
    }

    private static Optional<Size> size(String field, SizingEntry.Line line, CatalogueLineItem item, Checking checking) {
        String typed = checking.line(field, line.size());
        if (typed.isEmpty()) {
            checking.problem(field, StepProblem.LINE_ITEM_UNSIZED, item.name());
            return Optional.empty();
        }
        Optional<Size> size = checking.take(Size.check(field, typed));
        size.filter(known -> known != Size.CUSTOM && item.days().at(known).isEmpty())
                .ifPresent(known -> checking.problem(field, ProblemCode.SIZE_WITHOUT_DAYS, item.name(), known.label()));
        return size;
    }

    private static BigDecimal customDays(EngagementState state, String lineItem) {
        return state.customServices().getOrDefault(lineItem, List.of()).stream()
                .map(CustomServiceEntry::days)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
