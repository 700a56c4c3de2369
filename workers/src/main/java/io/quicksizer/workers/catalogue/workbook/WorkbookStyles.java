package io.quicksizer.workers.catalogue.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a written workbook, each made once. */
final class WorkbookStyles {
    private final CellStyle plain;
    private final CellStyle bold;
    private final CellStyle percent;
    private final CellStyle literal;

    WorkbookStyles(XSSFWorkbook workbook) {
        Font strong = workbook.createFont();
        strong.setBold(true);
        plain = workbook.createCellStyle();
        bold = workbook.createCellStyle();
        bold.setFont(strong);
        percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
        literal = workbook.createCellStyle();
        literal.setQuotePrefixed(true);
    }

    CellStyle plain() {
        return plain;
    }

    CellStyle bold() {
        return bold;
    }

    CellStyle percent() {
        return percent;
    }

    /** The style of a text that a spreadsheet would take for a formula as soon as somebody edits it. */
    CellStyle literal() {
        return literal;
    }
}
