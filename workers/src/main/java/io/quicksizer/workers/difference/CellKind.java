package io.quicksizer.workers.difference;

import io.quicksizer.workers.wizard.entry.ContextText;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of cells of a revision. Inputs are entered or chosen by people; results follow from them. */
public enum CellKind {
    NAME(ContextText.NAME),
    CUSTOMER(ContextText.CUSTOMER),
    OPPORTUNITY(ContextText.OPPORTUNITY),
    LANGUAGE(ContextText.LANGUAGE),
    NOTES(ContextText.NOTES),
    OWNER(Part.CONTEXT, Of.INPUT),
    CATALOGUE(Part.CONTEXT, Of.INPUT),
    BRANDING(Part.CONTEXT, Of.RESULT),
    DURATION(Part.CONTEXT, Of.INPUT),
    SPREAD(Part.CONTEXT, Of.INPUT),
    LINE_ITEM(Part.LINE_ITEMS, Of.INPUT),
    SCOPE_TYPE(Part.LINE_ITEMS, Of.RESULT),
    SIZE(Part.LINE_ITEMS, Of.INPUT),
    DEFERRED(Part.LINE_ITEMS, Of.INPUT),
    DEFERRED_DAYS(Part.LINE_ITEMS, Of.RESULT),
    LINE_ITEM_DAYS(Part.LINE_ITEMS, Of.RESULT),
    LINE_ITEM_YEAR(Part.LINE_ITEMS, Of.RESULT),
    SERVICE_DAYS(Part.SERVICES, Of.INPUT),
    SERVICE_TEXT(Part.SERVICES, Of.RESULT),
    TOTAL_DAYS(Part.TOTALS, Of.RESULT),
    YEAR_DAYS(Part.TOTALS, Of.RESULT),
    OFFER(Part.TOTALS, Of.INPUT),
    WARNING(Part.TOTALS, Of.RESULT),
    CUSTOM_SHARE(Part.TOTALS, Of.RESULT),
    YEARS_BELOW_MINIMUM(Part.TOTALS, Of.RESULT);

    /** Sections of the page that shows the cells. */
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
    private final @Nullable ContextText text;

    CellKind(ContextText text) {
        this.part = Part.CONTEXT;
        this.of = Of.INPUT;
        this.text = text;
    }

    CellKind(Part part, Of of) {
        this.part = part;
        this.of = of;
        this.text = null;
    }

    /** Returns the kind of the cell of a text field. */
    static CellKind of(ContextText text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text == text)
                .findFirst()
                .orElseThrow();
    }

    public Part part() {
        return part;
    }

    /** Returns the text field of the cell; empty if it is not a text field. */
    public Optional<ContextText> text() {
        return Optional.ofNullable(text);
    }

    /** Returns whether people enter or choose the value, so that it explains results instead of following from them. */
    public boolean isInput() {
        return of == Of.INPUT;
    }
}
