package io.quicksizer.workers.sizing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sizing of typed selections with a catalogue but without an engagement; the figures are those of {@link Sizing}. */
public final class QuickSizing {

    private static final String SELECTIONS = "selections";

    private final CatalogueSizes catalogue;

    public QuickSizing(CatalogueSizes catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Returns the sizing, or the problems at {@code durationYears}, {@code spread[i]}, {@code selections[i].lineItem}
     * etc.
     */
    public Checked<SizingResult> size(QuickSizingRequest request) {
        SizingFindings findings = new SizingFindings();
        Optional<NormalisedSpread> spread = findings.take(spread(request));
        Map<String, LineItemChoice> choices = choices(request.selections(), findings);
        SizingDraft draft = Sizing.draft(
                spread.map(NormalisedSpread::spread)
                        .orElseGet(() -> SpreadPreset.DEFAULT.spread(ContractYears.DEFAULT)),
                choices,
                catalogue.policies(),
                catalogue);
        draft.problems().forEach(findings::add);
        return findings.unlessAny(() -> announcing(spread.orElseThrow(), draft.result()));
    }

    private static SizingResult announcing(NormalisedSpread spread, SizingResult result) {
        return spread.changed()
                ? result.with(Warning.of("spread", WarningCode.SPREAD_NORMALISED, spread.typedSum()))
                : result;
    }

    private static Checked<NormalisedSpread> spread(QuickSizingRequest request) {
        Integer typed = request.durationYears();
        Checked<ContractYears> duration =
                typed == null ? Checked.accepted(ContractYears.DEFAULT) : ContractYears.check("durationYears", typed);
        return duration.flatMap(years -> request.spread().isEmpty()
                ? Spread.normalised(years, SpreadPreset.DEFAULT.spread(years).percents())
                : Spread.normalised(years, request.spread()));
    }

    private Map<String, LineItemChoice> choices(List<@Nullable QuickSelection> selections, SizingFindings findings) {
        Map<String, LineItemChoice> choices = new LinkedHashMap<>();
        if (selections.isEmpty()) {
            findings.add(SELECTIONS, ProblemCode.SELECTIONS_MISSING);
        }
        if (selections.size() > Sizing.MOST_LINE_ITEMS) {
            findings.add(SELECTIONS, ProblemCode.TOO_MANY_LINE_ITEMS, Sizing.MOST_LINE_ITEMS);
            return choices;
        }
        List<CatalogueLineItem> lineItems = catalogue.lineItems();
        for (int i = 0; i < selections.size(); i++) {
            String path = SELECTIONS + "[" + i + "]";
            QuickSelection selection = selections.get(i);
            if (selection == null) {
                findings.add(path, ProblemCode.VALUE_MISSING);
                continue;
            }
            Optional<CatalogueLineItem> item =
                    findings.take(lineItem(path + ".lineItem", selection.lineItem(), lineItems));
            Optional<Size> size = findings.take(Size.check(path + ".size", selection.size()));
            if (item.isPresent() && size.isPresent()) {
                choices.put(path, new LineItemChoice(item.get(), size.get(), selection.customServices()));
            }
        }
        return choices;
    }

    /** Returns the line item with this key, or else the one with exactly this name. */
    private static Checked<CatalogueLineItem> lineItem(
            String field, @Nullable String typed, List<CatalogueLineItem> lineItems) {
        if (typed == null || typed.isBlank()) {
            return Checked.refused(Problem.of(field, ProblemCode.VALUE_MISSING));
        }
        Optional<CatalogueLineItem> byKey =
                lineItems.stream().filter(item -> item.key().equals(typed)).findFirst();
        if (byKey.isPresent()) {
            return Checked.accepted(byKey.get());
        }
        List<CatalogueLineItem> byName =
                lineItems.stream().filter(item -> item.name().equals(typed)).toList();
        return switch (byName.size()) {
            case 0 -> Checked.refused(Problem.of(field, ProblemCode.LINE_ITEM_UNKNOWN, typed));
            case 1 -> Checked.accepted(byName.getFirst());
            default -> Checked.refused(Problem.of(field, ProblemCode.LINE_ITEM_AMBIGUOUS, typed, byName.size()));
        };
    }
}
