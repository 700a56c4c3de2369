package io.quicksizer.workers.revision;

import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.view.SummaryTables;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a frozen revision in a form, with the layout of the review and the frozen figures. */
public final class FrozenTables {
    private FrozenTables() {}

    /** Returns the tables of this content. */
    public static SummaryTables of(FrozenSizing content) {
        return new SummaryTables(
                content.context().texts(),
                content.totals().days(),
                SummaryTables.years(content.spread(), content.totals().years()),
                content.rows().stream().map(FrozenTables::row).toList(),
                Stream.of(
                                content.warnings().stream().map(FrozenSizing.Warning::message),
                                SummaryTables.deferred(content.keptForLater().stream()
                                        .map(FrozenSizing.Row::name)
                                        .toList()),
                                content.offered().stream().map(FrozenTables::offer))
                        .flatMap(sentences -> sentences)
                        .toList());
    }

    /**
     * Returns a sentence about an offered alternative, because approvers in Tasklist have to know what else the
     * sign-off covers.
     */
    private static String offer(FrozenSizing.Offer offer) {
        return "The sign-off also covers the alternative “" + offer.name() + "” with "
                + PlainFigure.text(offer.totals().days())
                + " days; the portal shows it beside this one.";
    }

    private static Map<String, String> row(FrozenSizing.Row row) {
        return SummaryTables.row(row.scopeType(), row.name(), Size.valueOf(row.size()), row.days(), row.years());
    }
}
