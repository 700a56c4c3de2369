package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Deferred;
import io.quicksizer.workers.document.ProposalPage.DeferredLine;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The line items that are no part of a proposal or an alternative, in words and figures. */
final class DeferredTable {
    private static final float FIGURES_MILLIMETRES = 40;

    private final DocumentTexts texts;
    private final PrintFormat format;

    DeferredTable(DocumentTexts texts, PrintFormat format) {
        this.texts = texts;
        this.format = format;
    }

    Deferred of(List<FrozenSizing.Row> deferred) {
        Function<BigDecimal, String> figure =
                format.aligned(deferred.stream().filter(Proposal::hasFigures).map(FrozenSizing.Row::days));
        List<DeferredLine> lines = deferred.stream()
                .map(item ->
                        new DeferredLine(item.scopeType(), item.name(), texts.size(item.size()), days(item, figure)))
                .toList();
        boolean known = deferred.stream().anyMatch(Proposal::hasFigures);
        return new Deferred(lines, known, columns(lines).page());
    }

    /** The sentence below an alternative; empty if it defers nothing. */
    String sentence(List<FrozenSizing.Row> deferred) {
        return deferred.isEmpty()
                ? ""
                : texts.get(
                        "deferred.alternative",
                        deferred.stream().map(this::named).collect(Collectors.joining(", ")));
    }

    private String named(FrozenSizing.Row item) {
        return Proposal.hasFigures(item)
                ? item.name() + " (" + texts.size(item.size()) + ", " + days(item, format::decimal) + " "
                        + texts.get("personDays") + ")"
                : item.name();
    }

    private FigureColumns columns(List<DeferredLine> lines) {
        return FigureColumns.of(
                lines.stream().map(line -> List.of(line.days())).toList(),
                List.of(texts.get("table.days")),
                FIGURES_MILLIMETRES);
    }

    private static String days(FrozenSizing.Row item, Function<BigDecimal, String> figure) {
        return Proposal.hasFigures(item) ? figure.apply(item.days()) : "";
    }
}
