package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Deferred;
import io.quicksizer.workers.document.ProposalPage.DeferredLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line items that are no part of a proposal or an alternative, in words and figures. */
final class DeferredTable {
    private static final float FIGURES_MILLIMETRES = 40;

    private final DocumentTexts texts;
    private final PrintFormat format;

    DeferredTable(DocumentTexts texts, PrintFormat format) {
        this.texts = texts;
        this.format = format;
    }

    Deferred of(List<Proposal.Deferred> deferred) {
        Function<BigDecimal, String> figure =
                format.aligned(deferred.stream().flatMap(item -> Stream.ofNullable(item.days())));
        List<DeferredLine> lines = deferred.stream()
                .map(item ->
                        new DeferredLine(item.scopeType(), item.name(), texts.size(item.size()), days(item, figure)))
                .toList();
        boolean known = deferred.stream().anyMatch(item -> item.days() != null);
        return new Deferred(lines, known, columns(lines).page());
    }

    /** The sentence below an alternative; empty if it defers nothing. */
    String sentence(List<Proposal.Deferred> deferred) {
        return deferred.isEmpty()
                ? ""
                : texts.get(
                        "deferred.alternative",
                        deferred.stream().map(this::named).collect(Collectors.joining(", ")));
    }

    private String named(Proposal.Deferred item) {
        return item.days() == null
                ? item.name()
                : item.name() + " (" + texts.size(item.size()) + ", " + days(item, format::decimal) + " "
                        + texts.get("personDays") + ")";
    }

    private FigureColumns columns(List<DeferredLine> lines) {
        return FigureColumns.of(
                lines.stream().map(line -> List.of(line.days())).toList(),
                List.of(texts.get("table.days")),
                FIGURES_MILLIMETRES);
    }

    private static String days(Proposal.Deferred item, Function<BigDecimal, String> figure) {
        BigDecimal days = item.days();
        return days == null ? "" : figure.apply(days);
    }
}
