package io.quicksizer.web.difference;

import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.difference.Cause;
import io.quicksizer.workers.difference.CellKind;
import io.quicksizer.workers.difference.Change;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A changed cell as shown on a page.
 *
 * @param kind name of the kind of cell
 * @param text field name of the context text, or empty
 * @param lineItem name of its line item, or empty
 * @param service name of its service, or empty
 * @param year the contract year, or 0
 * @param before the old value, or null
 * @param after the new value, or null
 * @param causes the most direct first
 */
public record ChangeRow(
        String kind,
        String text,
        String lineItem,
        String service,
        int year,
        @Nullable Shown before,
        @Nullable Shown after,
        List<CauseRow> causes) {

    private static final String MARKED = "✓";
    private static final Set<CellKind> FIGURES = EnumSet.of(
            CellKind.SPREAD,
            CellKind.DURATION,
            CellKind.DEFERRED_DAYS,
            CellKind.LINE_ITEM_DAYS,
            CellKind.LINE_ITEM_YEAR,
            CellKind.SERVICE_DAYS,
            CellKind.TOTAL_DAYS,
            CellKind.YEAR_DAYS,
            CellKind.YEARS_BELOW_MINIMUM,
            CellKind.CUSTOM_SHARE);

    /**
     * A value: either a number or a text.
     *
     * @param figure null for a text
     * @param text empty for a number
     */
    public record Shown(@Nullable BigDecimal figure, String text) {}

    /**
     * A cause.
     *
     * @param kind SOMEONE, CATALOGUE or the name of a rule
     * @param who display name, or empty
     * @param act name of the step or action, or empty
     * @param at time of the action, or null
     * @param before catalogue version before, or 0
     * @param after catalogue version after, or 0
     */
    public record CauseRow(
            String kind, String who, String act, @Nullable When at, int before, int after) {}

    /** Returns the change in the reader's language. */
    public static ChangeRow of(Change change, DisplayNames names, Locale locale) {
        boolean hasYear = change.kind() == CellKind.SPREAD
                || change.kind() == CellKind.LINE_ITEM_YEAR
                || change.kind() == CellKind.YEAR_DAYS;
        return new ChangeRow(
                change.kind().name(),
                change.kind().text().map(ContextText::field).orElse(""),
                change.lineItem(),
                change.service(),
                hasYear ? change.cell().year() : 0,
                shown(change.kind(), change.before()),
                shown(change.kind(), change.after()),
                change.causes().stream()
                        .map(cause -> cause(cause, names, locale))
                        .toList());
    }

    private static @Nullable Shown shown(CellKind kind, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (kind == CellKind.CUSTOM_SHARE) {
            return new Shown(new BigDecimal(value).movePointRight(2), "");
        }
        if (FIGURES.contains(kind)) {
            return new Shown(new BigDecimal(value), "");
        }
        if (kind == CellKind.DEFERRED) {
            return new Shown(null, MARKED);
        }
        String text = kind == CellKind.SERVICE_TEXT ? value.replaceAll("(?: · )+", " · ") : value;
        return new Shown(null, kind == CellKind.SIZE ? Size.valueOf(value).label() : text);
    }

    private static CauseRow cause(Cause cause, DisplayNames names, Locale locale) {
        return switch (cause) {
            case Cause.Someone(String actor, String act, java.time.Instant at) ->
                new CauseRow("SOMEONE", names.of(actor), act, When.of(at, locale), 0, 0);
            case Cause.Catalogue(int before, int after) -> new CauseRow("CATALOGUE", "", "", null, before, after);
            case Cause.Rule rule -> new CauseRow(rule.name(), "", "", null, 0, 0);
        };
    }
}
