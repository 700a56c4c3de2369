package io.quicksizer.workers.document;

/** The functions that add up a range of a workbook's column. */
enum SumFunction {
    /** Adds up every cell of the range. */
    SUM("SUM("),

    /** Leaves out other subtotals, so that the same formula adds up a group and all groups with their subtotals. */
    SUBTOTAL("SUBTOTAL(9,");

    private final String opening;

    SumFunction(String opening) {
        this.opening = opening;
    }

    /** The formula over a range such as {@code D2:D9}. */
    String of(String range) {
        return opening + range + ")";
    }
}
