package io.quicksizer.workers.catalogue.workbook;

/** The codes of findings. The names are stored and explained in {@code docs/catalogue.md}, so they stay. */
public enum FindingCode {
    SECTION_UNREADABLE(Severity.WARNING),
    SERVICE_OUTSIDE_SECTIONS(Severity.WARNING),
    SECTION_MISSING(Severity.ERROR),
    SECTION_COLUMNS_DIFFER(Severity.WARNING),
    SECTION_WITHOUT_SERVICES(Severity.INFO),
    SERVICE_NOT_IN_TEMPLATE(Severity.WARNING),
    SERVICE_TWICE_IN_SCENARIO(Severity.ERROR),
    DUPLICATE_ID(Severity.WARNING),
    ID_AND_NAME_DIFFER(Severity.WARNING),
    DUPLICATE_NAME(Severity.WARNING),
    DUPLICATE_NUMBER(Severity.INFO),
    NAME_MISSING(Severity.WARNING),
    NAME_SHORTENED(Severity.WARNING),
    DATE_AS_DAYS(Severity.ERROR),
    OTHER_UNIT(Severity.ERROR),
    UNIT_UNKNOWN(Severity.WARNING),
    FIGURE_NOT_SHOWN(Severity.WARNING),
    STRUCK_OUT(Severity.WARNING),
    NUMBER_AMBIGUOUS(Severity.ERROR),
    NUMBER_AS_TEXT(Severity.INFO),
    NOT_A_NUMBER(Severity.WARNING),
    CELL_ERROR(Severity.ERROR),
    DAYS_OUT_OF_RANGE(Severity.ERROR),
    DAYS_ROUNDED(Severity.WARNING),
    FORMULA_WITHOUT_RESULT(Severity.ERROR),
    WORKBOOK_NOT_CALCULATED(Severity.ERROR),
    MERGED_FIGURES(Severity.ERROR),
    MERGED_CELLS(Severity.INFO),
    TOTAL_DISAGREES(Severity.WARNING),
    TOTAL_MISSING(Severity.INFO),
    TOTAL_UNREADABLE(Severity.WARNING),
    HIDDEN_ROWS_COUNT(Severity.INFO),
    HIDDEN_COLUMNS_COUNT(Severity.INFO),
    HIDDEN_SHEET_COUNTS(Severity.INFO),
    SHEET_SKIPPED(Severity.WARNING),
    LAYOUT_ASSUMED(Severity.WARNING),
    HEADINGS_MOVED(Severity.INFO),
    HEADINGS_ELSEWHERE(Severity.ERROR),
    FIGURES_NOT_READ(Severity.WARNING),
    SCENARIO_WITHOUT_LINE_ITEM(Severity.INFO),
    SCENARIO_WITHOUT_SERVICES(Severity.WARNING),
    LINE_ITEM_TOTALS_ONLY(Severity.INFO),
    LINE_ITEM_WITHOUT_DAYS(Severity.ERROR),
    ROW_WITHOUT_FIGURES(Severity.INFO),
    ROW_SKIPPED(Severity.WARNING),
    TOTAL_ROW_SKIPPED(Severity.INFO),
    LINE_ITEM_BELOW_TOTAL(Severity.INFO),
    LIKE_A_TOTAL(Severity.WARNING),
    NO_DAYS_AT_ALL(Severity.WARNING),
    KEYS_BY_ORDER(Severity.WARNING),
    LINK_AMBIGUOUS(Severity.WARNING),
    LINK_BROKEN(Severity.WARNING),
    SIZES_NOT_ASCENDING(Severity.INFO),
    SCOPE_TYPE_UNKNOWN(Severity.WARNING),
    SPREAD_UNREADABLE(Severity.WARNING),
    SPREAD_ROUNDED(Severity.INFO),
    YEARLY_MINIMUM_MISSING(Severity.INFO),
    YEARLY_MINIMUM_AMBIGUOUS(Severity.WARNING),
    MORE_FINDINGS(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity of findings of this code. */
    public Severity severity() {
        return severity;
    }
}
