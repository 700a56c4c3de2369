package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is written; rows and columns count from 1, as people count them. */
final class WrittenSheet {
    private static final int WIDTH_UNIT = 256;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final String FORMULA_STARTS = "=+-@";

    private final XSSFSheet sheet;
    private final WorkbookStyles styles;

    WrittenSheet(XSSFSheet sheet, WorkbookStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    String name() {
        return sheet.getSheetName();
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column - 1, characters * WIDTH_UNIT);
    }

    /** Keeps the rows down to this one in view. */
    void freezeBelow(int row) {
        sheet.createFreezePane(0, row);
    }

    void hide(int row) {
        row(row).setZeroHeight(true);
    }

    void heading(int row, int column, String text) {
        cell(row, column, styles.bold()).setCellValue(escaped(text));
    }

    /** A text, always as text: nothing of it is ever calculated. */
    void text(int row, int column, String text) {
        boolean formulaLike = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        cell(row, column, formulaLike ? styles.literal() : styles.plain()).setCellValue(escaped(text));
    }

    /** A text that looks like the escape of a character is escaped itself. */
    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_x$1_");
    }

    /** A number if the text is one that reads back the same, else the text. */
    void numberOrText(int row, int column, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Numbers.plain(number).equals(text) && number.precision() <= 15) {
                number(row, column, number);
                return;
            }
        } catch (NumberFormatException notANumber) {
            // a text such as "on request" stays one
        }
        text(row, column, text);
    }

    void number(int row, int column, BigDecimal number) {
        cell(row, column, styles.plain()).setCellValue(number.doubleValue());
    }

    void share(int row, int column, BigDecimal share) {
        cell(row, column, styles.percent()).setCellValue(share.doubleValue());
    }

    /** A formula with its result, for readers that don't calculate. */
    void formula(int row, int column, String formula, Days result) {
        Cell cell = cell(row, column, styles.plain());
        cell.setCellFormula(formula);
        cell.setCellValue(result.toBigDecimal().doubleValue());
    }

    /** Refuses anything but numbers from 0 to {@code most} in a block of cells. */
    void daysOnly(CellRange cells, String most) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        validated(
                cells,
                helper.createValidation(
                        helper.createDecimalConstraint(OperatorType.BETWEEN, "0", most), addresses(cells)),
                "Days are a number from 0 to " + most + ".");
    }

    /** Offers these words in a block of cells. */
    void oneOf(CellRange cells, String... words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        validated(
                cells,
                helper.createValidation(helper.createExplicitListConstraint(words), addresses(cells)),
                "One of " + String.join(", ", words) + ".");
    }

    private void validated(CellRange cells, DataValidation validation, String message) {
        validation.setShowErrorBox(true);
        validation.createErrorBox(cells.toString(), message);
        sheet.addValidationData(validation);
    }

    private static CellRangeAddressList addresses(CellRange cells) {
        return new CellRangeAddressList(
                cells.first().row() - 1,
                cells.last().row() - 1,
                cells.first().column() - 1,
                cells.last().column() - 1);
    }

    private Cell cell(int row, int column, CellStyle style) {
        Cell cell = row(row).createCell(column - 1);
        cell.setCellStyle(style);
        return cell;
    }

    private Row row(int row) {
        Row found = sheet.getRow(row - 1);
        return found == null ? sheet.createRow(row - 1) : found;
    }
}
