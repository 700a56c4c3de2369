package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.EntryValues;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a step shows into the variables of its form in Tasklist, which the API returns as well (docs/forms.md).
 */
public final class FormVariables {
    private FormVariables() {}

    /** The variables; numbers as numbers, keys as text. */
    public static Map<String, @Nullable Object> of(StepView view) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>(EntryValues.of(view.entry()));
        switch (view) {
            case ContextView context -> form.put("presetOptions", presetOptions());
            case ScopeView scope -> {
                form.put(
                        "scopeTypeOptions",
                        scope.types().stream().map(FormVariables::option).toList());
                form.put(ScopeEntry.CONFIRM_DROP, false);
                form.put("askDrop", scope.asksToDrop());
            }
            case ScenariosView scenarios ->
                form.put(
                        ScenariosEntry.GROUPS,
                        scenarios.groups().stream().map(FormVariables::group).toList());
            case SizingView sizing ->
                form.put(
                        SizingEntry.LINES,
                        sizing.lines().stream().map(FormVariables::line).toList());
            case ExpertView expert -> {
                form.put(
                        "lineItemOptions",
                        expert.lineItems().stream().map(FormVariables::option).toList());
                form.put("serviceOptions", serviceOptions(expert.services()));
                form.put("minimumDays", Shown.number(expert.minimumDays()));
                form.put("totalDays", Shown.text(expert.totalDays()));
            }
            case ReviewView review -> {
                form.putAll(review.tables().variables());
                form.put("stepOptions", review.targets());
                form.putIfAbsent(ReviewEntry.COMMENT, "");
            }
        }
        return form;
    }

    private static List<Option> presetOptions() {
        return Stream.concat(
                        Stream.of(new Option("As typed below", ContextEntry.AS_TYPED)),
                        Stream.of(SpreadPreset.values()).map(preset -> new Option(preset.label(), preset.name())))
                .toList();
    }

    private static Option option(ScopeView.Type type) {
        String count = type.scenarios() == 1 ? "1 scenario" : type.scenarios() + " scenarios";
        return new Option(type.name() + " (" + count + ")", type.key());
    }

    private static Option option(CatalogueLineItem item) {
        return new Option(item.name(), item.key());
    }

    private static Map<String, Object> group(ScenariosView.Group group) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(ScenariosEntry.KEY, group.key());
        variables.put("name", group.name());
        variables.put(
                "options",
                group.lineItems().stream()
                        .map(item -> new Option(withDays(item), item.key()))
                        .toList());
        variables.put(ScenariosEntry.SELECTED, group.selected());
        return variables;
    }

    private static String withDays(CatalogueLineItem item) {
        List<String> sizes = new ArrayList<>();
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            item.days().at(size).ifPresent(days -> sizes.add(size.label() + " " + days.text()));
        }
        return sizes.isEmpty() ? item.name() : item.name() + " (" + String.join(" · ", sizes) + " days)";
    }

    private static Map<String, @Nullable Object> line(SizingView.Line line) {
        CatalogueLineItem item = line.item();
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(SizingEntry.KEY, item.key());
        variables.put("name", item.name());
        variables.put("scopeType", line.scopeType());
        if (line.size().isMentioned()) {
            variables.put(SizingEntry.SIZE, line.size().shown());
        }
        variables.put("options", sizeOptions(item, line.customDays()));
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            variables.put(
                    size.name().toLowerCase(Locale.ROOT),
                    item.days()
                            .at(size)
                            .map(days -> Shown.number(days.toBigDecimal()))
                            .orElse(BigDecimal.ZERO));
        }
        variables.put("custom", Shown.number(line.customDays()));
        return variables;
    }

    private static List<Option> sizeOptions(CatalogueLineItem item, BigDecimal customDays) {
        List<Option> options = new ArrayList<>();
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            item.days()
                    .at(size)
                    .ifPresent(days -> options.add(
                            new Option(size.label() + " – " + Shown.days(days.toBigDecimal()), size.name())));
        }
        String days = customDays.signum() == 0 ? "by service" : Shown.days(customDays);
        options.add(new Option("Custom – " + days, Size.CUSTOM.name()));
        options.add(new Option("N/A – not delivered", Size.NA.name()));
        return options;
    }

    private static List<Option> serviceOptions(List<ServiceInfo> services) {
        List<Option> options = new ArrayList<>();
        services.forEach(service -> options.add(new Option(service.section() + " – " + service.name(), service.key())));
        options.add(new Option("Other (free text)", ExpertEntry.FREE_TEXT));
        return options;
    }
}
