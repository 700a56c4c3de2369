package io.quicksizer.workers.sizing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one engine that turns chosen line items, sizes and a spread into days (docs/domain.md, rules 2, 4, 5 and 7). */
public final class Sizing {

    public static final int MOST_LINE_ITEMS = 500;

    private final Spread spread;
    private final SizingPolicies policies;
    private final CustomServices customServices;
    private final SizingFindings findings = new SizingFindings();
    private final Map<String, SizedLineItem> sized = new LinkedHashMap<>();

    private Sizing(Spread spread, SizingPolicies policies, KnownServices services) {
        this.spread = spread;
        this.policies = policies;
        this.customServices = new CustomServices(policies, services);
    }

    /** The sizing, or every problem that prevents submitting it, at {@code lineItems[i].size} etc. */
    public static Checked<SizingResult> of(SizingRequest request) {
        SizingDraft draft = draft(request);
        return draft.problems().isEmpty() ? Checked.accepted(draft.result()) : Checked.refused(draft.problems());
    }

    /** The figures of a sizing that may still have problems, for a page that shows them while a planner works. */
    public static SizingDraft draft(SizingRequest request) {
        Map<String, LineItemChoice> choices = new LinkedHashMap<>();
        for (int i = 0; i < request.lineItems().size(); i++) {
            choices.put("lineItems[" + i + "]", request.lineItems().get(i));
        }
        return draft(request.spread(), choices, request.policies(), request.services());
    }

    /** As {@link #draft(SizingRequest)}, with the problems of each choice at the path that is its key. */
    static SizingDraft draft(
            Spread spread, Map<String, LineItemChoice> choices, SizingPolicies policies, KnownServices services) {
        return new Sizing(spread, policies, services).calculate(choices);
    }

    private SizingDraft calculate(Map<String, LineItemChoice> choices) {
        if (choices.size() > MOST_LINE_ITEMS) {
            findings.add("lineItems", ProblemCode.TOO_MANY_LINE_ITEMS, MOST_LINE_ITEMS);
        }
        choices.entrySet().stream().limit(MOST_LINE_ITEMS).forEach(choice -> add(choice.getKey(), choice.getValue()));
        SizingResult result = result();
        if (Days.LARGEST_TOTAL.isLessThan(result.total())) {
            findings.add("lineItems", ProblemCode.TOTAL_TOO_LARGE, Days.LARGEST_TOTAL);
        }
        return new SizingDraft(result, findings.problems());
    }

    private void add(String path, LineItemChoice choice) {
        CatalogueLineItem item = choice.item();
        if (sized.containsKey(item.key())) {
            findings.add(path + ".lineItem", ProblemCode.LINE_ITEM_TWICE, item.name());
        } else {
            sized.put(item.key(), sized(path, choice));
        }
    }

    private SizedLineItem sized(String path, LineItemChoice choice) {
        CatalogueLineItem item = choice.item();
        if (choice.size() == Size.CUSTOM) {
            List<CustomService> services = findings.take(
                            customServices.check(path + ".customServices", item.name(), choice.customServices()))
                    .orElse(List.of());
            Days total = Days.sum(services.stream().map(CustomService::days).toList());
            return new SizedLineItem(item, Size.CUSTOM, total, List.of(), services);
        }
        Optional<Days> figure = item.days().at(choice.size());
        if (figure.isEmpty()) {
            findings.add(
                    path + ".size",
                    ProblemCode.SIZE_WITHOUT_DAYS,
                    item.name(),
                    choice.size().label());
        }
        return new SizedLineItem(item, choice.size(), figure.orElse(Days.ZERO), List.of(), List.of());
    }

    private SizingResult result() {
        Map<String, Days> totals = new LinkedHashMap<>();
        sized.forEach((key, row) -> totals.put(key, row.total()));
        YearDays yearDays = YearDays.apportion(spread, totals);
        List<SizedLineItem> rows = sized.values().stream()
                .map(row -> row.over(yearDays.of(row.item().key())))
                .toList();
        Days total = Days.sum(totals.values());
        List<Warning> warnings = SizingWarnings.of(rows, total, yearDays.years(), policies);
        return new SizingResult(spread, rows, total, yearDays.years(), counts(rows), warnings);
    }

    private static Map<Size, Integer> counts(List<SizedLineItem> rows) {
        Map<Size, Integer> counts = new EnumMap<>(Size.class);
        for (Size size : Size.values()) {
            counts.put(size, 0);
        }
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts;
    }
}
