package io.quicksizer.workers.catalogue.workbook;

/**
 * The place where in the workbook something was read: the beginning of every answer to "where does this number come
 * from".
 *
 * @param sheet the sheet's name
 * @param cell the address, {@code E5}
 */
public record CellSource(String sheet, CellAddress cell) {

    /** {@code 'Name of sheet'!E5}, as a formula would write it. */
    @Override
    public String toString() {
        return "'" + sheet.replace("'", "''") + "'!" + cell;
    }
}
