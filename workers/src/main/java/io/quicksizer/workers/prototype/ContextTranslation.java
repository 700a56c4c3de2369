package io.quicksizer.workers.prototype;

import io.quicksizer.workers.engagement.NewEngagement;
import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.NormalisedSpread;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translation of texts, duration and spread. Invalid values are replaced by the wizard's defaults, and noted. */
final class ContextTranslation {
    private final PrototypeEngagement source;
    private final ImportNotes notes;

    ContextTranslation(PrototypeEngagement source, ImportNotes notes) {
        this.source = source;
        this.notes = notes;
    }

    EngagementState state() {
        ContractYears years = years();
        return new EngagementState(
                new EngagementState.Context(texts()), years, Optional.of(spread(years)), Set.of(), Map.of(), Map.of());
    }

    private Map<ContextText, String> texts() {
        Map<ContextText, String> texts = new HashMap<>(Map.of(
                ContextText.NAME, source.name(),
                ContextText.CUSTOMER, source.customer(),
                ContextText.OPPORTUNITY, source.opportunity(),
                ContextText.NOTES, source.notes()));
        if (source.name().isEmpty()) {
            texts.put(ContextText.NAME, untitled());
            notes.add("It has no name.");
        }
        if (source.customer().isEmpty()) {
            notes.add("It has no customer; the step Context asks for it.");
        }
        return switch (new NewEngagement(texts).check()) {
            case Checked.Accepted<NewEngagement>(NewEngagement checked) -> checked.texts();
            case Checked.Refused<NewEngagement>(List<Problem> problems) -> without(texts, problems);
        };
    }

    private Map<ContextText, String> without(Map<ContextText, String> texts, List<Problem> problems) {
        for (Problem problem : problems) {
            ContextText field = ContextText.valueOf(problem.field().toUpperCase(java.util.Locale.ROOT));
            texts.put(field, field == ContextText.NAME ? untitled() : "");
            notes.add("The field %s was left out: %s".formatted(problem.field(), problem.message()));
        }
        return texts;
    }

    private String untitled() {
        String id = source.id();
        return "Untitled " + id.substring(0, Math.min(id.length(), 100)).replaceAll("\\p{C}", "");
    }

    private ContractYears years() {
        return TypedFigure.of(source.durationYears())
                .filter(years -> years.scale() == 0 && years.precision() < 4)
                .flatMap(years -> ContractYears.check("durationYears", years.intValueExact())
                        .accepted())
                .orElseGet(() -> {
                    notes.add("The duration \"%s\" is not 1 to 5 years; it became %d."
                            .formatted(source.durationYears(), ContractYears.DEFAULT.count()));
                    return ContractYears.DEFAULT;
                });
    }

    private Spread spread(ContractYears years) {
        List<String> typed = source.spread().subList(0, years.count());
        noteYearsBeyond(years);
        List<Optional<BigDecimal>> figures = typed.stream()
                .map(text -> text.isEmpty() ? Optional.of(BigDecimal.ZERO) : TypedFigure.of(text))
                .toList();
        if (figures.stream().anyMatch(Optional::isEmpty)) {
            return byDefault(years, "a percentage is no number");
        }
        List<BigDecimal> percents = figures.stream().map(Optional::orElseThrow).toList();
        Optional<Spread> exact = Spread.exact(years, percents).accepted();
        return exact.orElseGet(() -> rescaled(years, percents));
    }

    private Spread rescaled(ContractYears years, List<BigDecimal> percents) {
        return switch (Spread.normalised(years, percents)) {
            case Checked.Accepted<NormalisedSpread>(NormalisedSpread normalised) -> {
                notes.add("The percentages add up to %s; they were rescaled to %s."
                        .formatted(normalised.typedSum().toPlainString(), words(normalised.spread())));
                yield normalised.spread();
            }
            case Checked.Refused<NormalisedSpread>(List<Problem> problems) ->
                byDefault(years, problems.getFirst().message());
        };
    }

    private Spread byDefault(ContractYears years, String why) {
        Spread spread = SpreadPreset.DEFAULT.spread(years);
        notes.add("The spread became %s: %s".formatted(words(spread), why));
        return spread;
    }

    private void noteYearsBeyond(ContractYears years) {
        boolean beyond = source.spread().stream()
                .skip(years.count())
                .map(TypedFigure::of)
                .flatMap(Optional::stream)
                .anyMatch(percent -> percent.signum() != 0);
        if (beyond) {
            notes.add("Percentages of years after the duration were left out.");
        }
    }

    private static String words(Spread spread) {
        return spread.percents().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("/"));
    }
}
