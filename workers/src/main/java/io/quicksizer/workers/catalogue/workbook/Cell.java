package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.Nullable;

/**
 * One cell as the file has it, its formula unevaluated.
 *
 * @param address its place
 * @param kind what its value is
 * @param text the value in one line without blanks at the ends; empty when there is none
 * @param formula the formula without its equals sign, or null
 * @param look its format as far as that changes what the value means
 */
record Cell(
        CellAddress address,
        Kind kind,
        String text,
        @Nullable String formula,
        CellLook look) {

    /** A cell that shows its value, and no unit. */
    Cell(CellAddress address, Kind kind, String text, @Nullable String formula) {
        this(address, kind, text, formula, CellLook.PLAIN);
    }

    /** The same cell with a formula, or without one. */
    Cell with(@Nullable String other) {
        return new Cell(address, kind, text, other, look);
    }

    enum Kind {
        BLANK,
        NUMBER,
        /** A number that the cell shows as a date or a time; its text is what it shows. */
        DATE,
        TEXT,
        BOOLEAN,
        ERROR
    }

    static Cell blank(CellAddress address) {
        return new Cell(address, Kind.BLANK, "", null);
    }

    /** True when neither a value nor a formula is there; white space of any sort is no value. */
    boolean isBlank() {
        return text.isEmpty() && formula == null;
    }

    /** True when there is a value, typed or calculated. */
    boolean hasValue() {
        return !text.isEmpty();
    }

    /** The text as a person reads it: a number with the words of its format. */
    String shown() {
        return look.words() == null ? text : look.words();
    }

    /**
     * True for a formula that spreadsheet programs show as 0 because it repeats a blank cell, or was never calculated.
     */
    boolean repeatsBlank() {
        return formula != null && kind == Kind.NUMBER && text.equals("0");
    }

    /** True when there is a formula of which the file tells no result. */
    boolean isUncalculated() {
        return kind == Kind.BLANK && formula != null;
    }
}
