package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.content.ScopeTypeInfo;
import io.quicksizer.workers.engagement.step.EngagementState.Choice;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How large each chosen line item is delivered (docs/domain.md, rule 2). */
final class SizingStep implements WizardStep {

    @Override
    public Step step() {
        return Step.SIZING;
    }

    @Override
    public Set<String> fields() {
        return Set.of("lines");
    }

    @Override
    public Map<String, @Nullable Object> show(
            EngagementState state, CatalogueSnapshot catalogue, Optional<JsonNode> entry) {
        Map<String, String> typed = entry.map(SizingStep::sizes).orElse(Map.of());
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (CatalogueLineItem item : state.chosenLineItems(catalogue)) {
            Map<String, @Nullable Object> line = line(item, state, catalogue);
            Optional.ofNullable(typed.get(item.key())).ifPresent(size -> line.put("size", size));
            lines.add(line);
        }
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("lines", lines);
        return form;
    }

    private static Map<String, @Nullable Object> line(
            CatalogueLineItem item, EngagementState state, CatalogueSnapshot catalogue) {
        BigDecimal custom = customDays(state, item.key());
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("key", item.key());
        line.put("name", item.name());
        line.put(
                "scopeType",
                catalogue.scopeType(item.scopeType()).map(ScopeTypeInfo::name).orElse(""));
        state.size(item.key()).ifPresent(size -> line.put("size", size.name()));
        line.put("options", options(item, custom));
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            line.put(
                    size.name().toLowerCase(Locale.ROOT),
                    item.days()
                            .at(size)
                            .map(days -> Shown.number(days.toBigDecimal()))
                            .orElse(BigDecimal.ZERO));
        }
        line.put("custom", Shown.number(custom));
        return line;
    }

    @Override
    public EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        Map<String, CatalogueLineItem> open = state.chosenLineItems(catalogue).stream()
                .collect(
                        Collectors.toMap(CatalogueLineItem::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Set<String> mentioned = new HashSet<>();
        Map<String, Size> sizes = new LinkedHashMap<>();
        entry.objects("lines", line -> line(line, open, mentioned)).stream()
                .flatMap(Optional::stream)
                .forEach(line -> sizes.put(line.item().key(), line.size()));
        open.values().stream()
                .filter(item -> !mentioned.contains(item.key()))
                .forEach(item -> entry.problem("lines", StepProblem.LINE_ITEM_UNSIZED, item.name()));
        Map<String, Choice> choices = new LinkedHashMap<>(state.lineItems());
        sizes.forEach((key, size) -> choices.put(key, new Choice(true, Optional.of(size))));
        return state.withLineItems(choices);
    }

    private record Line(CatalogueLineItem item, Size size) {}

    private static Optional<Line> line(
            SubmittedFields line, Map<String, CatalogueLineItem> open, Set<String> mentioned) {
        String key = line.line("key");
        CatalogueLineItem item = open.get(key);
        if (item == null) {
            line.problem("key", StepProblem.LINE_ITEM_NOT_CHOSEN, key);
            return Optional.empty();
        }
        if (!mentioned.add(key)) {
            line.problem("key", ProblemCode.LINE_ITEM_TWICE, item.name());
            return Optional.empty();
        }
        return size(line, item).map(size -> new Line(item, size));
    }

    private static Optional<Size> size(SubmittedFields line, CatalogueLineItem item) {
        String typed = line.line("size");
        if (typed.isEmpty()) {
            line.problem("size", StepProblem.LINE_ITEM_UNSIZED, item.name());
            return Optional.empty();
        }
        Checked<Size> size = Size.check(line.at("size"), typed);
        line.problems(size.problems());
        size.accepted()
                .filter(known -> known != Size.CUSTOM && item.days().at(known).isEmpty())
                .ifPresent(known -> line.problem("size", ProblemCode.SIZE_WITHOUT_DAYS, item.name(), known.label()));
        return size.accepted();
    }

    private static Map<String, String> sizes(JsonNode entry) {
        Map<String, String> sizes = new HashMap<>();
        new SubmittedFields(entry).objects("lines", line -> sizes.put(line.line("key"), line.line("size")));
        return sizes;
    }

    private static List<Option> options(CatalogueLineItem item, BigDecimal custom) {
        List<Option> options = new ArrayList<>();
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            item.days()
                    .at(size)
                    .ifPresent(days -> options.add(
                            new Option(size.label() + " – " + Shown.days(days.toBigDecimal()), size.name())));
        }
        String days = custom.signum() == 0 ? "by service" : Shown.days(custom);
        options.add(new Option("Custom – " + days, Size.CUSTOM.name()));
        options.add(new Option("N/A – not delivered", Size.NA.name()));
        return options;
    }

    private static BigDecimal customDays(EngagementState state, String lineItem) {
        return state.customServices().getOrDefault(lineItem, List.of()).stream()
                .map(CustomServiceEntry::days)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
