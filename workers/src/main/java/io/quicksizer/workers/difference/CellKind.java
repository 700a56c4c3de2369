package io.quicksizer.workers.difference;

/** What a cell of a revision states. Inputs were entered by somebody; the others follow from them. */
public enum CellKind {
    NAME(Part.CONTEXT, false),
    CUSTOMER(Part.CONTEXT, true),
    OPPORTUNITY(Part.CONTEXT, false),
    NOTES(Part.CONTEXT, false),
    OWNER(Part.CONTEXT, false),
    CATALOGUE(Part.CONTEXT, true),
    DURATION(Part.CONTEXT, true),
    SPREAD(Part.CONTEXT, true),
    LINE_ITEM(Part.LINE_ITEMS, true),
    SCOPE_TYPE(Part.LINE_ITEMS, true),
    SIZE(Part.LINE_ITEMS, true),
    LINE_ITEM_DAYS(Part.LINE_ITEMS, true),
    LINE_ITEM_YEAR(Part.LINE_ITEMS, true),
    SERVICE_DAYS(Part.SERVICES, true),
    SERVICE_TEXT(Part.SERVICES, true),
    TOTAL_DAYS(Part.TOTALS, true),
    YEAR_DAYS(Part.TOTALS, true),
    WARNING(Part.TOTALS, true),
    CUSTOM_SHARE(Part.TOTALS, true),
    YEARS_BELOW_MINIMUM(Part.TOTALS, true);

    /** Where a page shows it. */
    public enum Part {
        CONTEXT,
        TOTALS,
        LINE_ITEMS,
        SERVICES
    }

    private final Part part;
    private final boolean matters;

    CellKind(Part part, boolean matters) {
        this.part = part;
        this.matters = matters;
    }

    public Part part() {
        return part;
    }

    /** Whether people enter it or choose it, so that it explains the figures and is not explained by them. */
    public boolean isInput() {
        return switch (this) {
            case NAME,
                    CUSTOMER,
                    OPPORTUNITY,
                    NOTES,
                    OWNER,
                    CATALOGUE,
                    DURATION,
                    SPREAD,
                    LINE_ITEM,
                    SIZE,
                    SERVICE_DAYS -> true;
            case SCOPE_TYPE,
                    LINE_ITEM_DAYS,
                    LINE_ITEM_YEAR,
                    SERVICE_TEXT,
                    TOTAL_DAYS,
                    YEAR_DAYS,
                    WARNING,
                    CUSTOM_SHARE,
                    YEARS_BELOW_MINIMUM -> false;
        };
    }

    /** Whether a change of it makes a new sign-off necessary (docs/approvals.md). */
    public boolean mattersToApproval() {
        return matters;
    }
}
