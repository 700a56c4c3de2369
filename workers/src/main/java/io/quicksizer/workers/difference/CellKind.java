package io.quicksizer.workers.difference;

import io.quicksizer.workers.engagement.step.entry.ContextText;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cell of a revision states. Inputs were entered by somebody; the others follow from them. */
public enum CellKind {
    NAME(ContextText.NAME, false),
    CUSTOMER(ContextText.CUSTOMER, true),
    OPPORTUNITY(ContextText.OPPORTUNITY, false),
    NOTES(ContextText.NOTES, true),
    OWNER(Part.CONTEXT, Of.INPUT, false),
    CATALOGUE(Part.CONTEXT, Of.INPUT, true),
    DURATION(Part.CONTEXT, Of.INPUT, true),
    SPREAD(Part.CONTEXT, Of.INPUT, true),
    LINE_ITEM(Part.LINE_ITEMS, Of.INPUT, true),
    SCOPE_TYPE(Part.LINE_ITEMS, Of.RESULT, true),
    SIZE(Part.LINE_ITEMS, Of.INPUT, true),
    LINE_ITEM_DAYS(Part.LINE_ITEMS, Of.RESULT, true),
    LINE_ITEM_YEAR(Part.LINE_ITEMS, Of.RESULT, true),
    SERVICE_DAYS(Part.SERVICES, Of.INPUT, true),
    SERVICE_TEXT(Part.SERVICES, Of.RESULT, true),
    TOTAL_DAYS(Part.TOTALS, Of.RESULT, true),
    YEAR_DAYS(Part.TOTALS, Of.RESULT, true),
    WARNING(Part.TOTALS, Of.RESULT, true),
    CUSTOM_SHARE(Part.TOTALS, Of.RESULT, true),
    YEARS_BELOW_MINIMUM(Part.TOTALS, Of.RESULT, true);

    /** Where a page shows it. */
    public enum Part {
        CONTEXT,
        TOTALS,
        LINE_ITEMS,
        SERVICES
    }

    private enum Of {
        INPUT,
        RESULT
    }

    private final Part part;
    private final Of of;
    private final boolean matters;
    private final @Nullable ContextText text;

    CellKind(ContextText text, boolean matters) {
        this.part = Part.CONTEXT;
        this.of = Of.INPUT;
        this.matters = matters;
        this.text = text;
    }

    CellKind(Part part, Of of, boolean matters) {
        this.part = part;
        this.of = of;
        this.matters = matters;
        this.text = null;
    }

    /** The kind of a text field's cell. */
    static CellKind of(ContextText text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text == text)
                .findFirst()
                .orElseThrow();
    }

    public Part part() {
        return part;
    }

    /** The text field that it states; empty for anything else. */
    public Optional<ContextText> text() {
        return Optional.ofNullable(text);
    }

    /** Whether people enter it or choose it, so that it explains the figures and is not explained by them. */
    public boolean isInput() {
        return of == Of.INPUT;
    }

    /** Whether a change of it makes a new sign-off necessary (docs/approvals.md). */
    public boolean mattersToApproval() {
        return matters;
    }
}
