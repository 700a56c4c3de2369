package io.quicksizer.workers.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Styles of the cells of a workbook, each made once. */
final class XlsxStyles {
    private static final String DAYS = "#,##0.00";
    private static final short TITLE_POINTS = 16;

    private final SXSSFWorkbook workbook;
    private final CellStyle text;
    private final CellStyle plain;
    private final CellStyle heading;
    private final CellStyle figureHeading;
    private final CellStyle days;
    private final CellStyle sum;
    private final CellStyle strong;
    private final CellStyle title;
    private final Map<Short, CellStyle> quoted = new HashMap<>();

    XlsxStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        Font bold = workbook.createFont();
        bold.setBold(true);
        text = wrapped();
        plain = workbook.createCellStyle();
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        strong = wrapped();
        strong.setFont(bold);
        heading = wrapped();
        heading.setFont(bold);
        heading.setBorderBottom(BorderStyle.THIN);
        figureHeading = workbook.createCellStyle();
        figureHeading.cloneStyleFrom(heading);
        figureHeading.setAlignment(HorizontalAlignment.RIGHT);
        days = number(DAYS);
        sum = number(DAYS);
        sum.setFont(bold);
        sum.setBorderTop(BorderStyle.THIN);
        title = workbook.createCellStyle();
        Font large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints(TITLE_POINTS);
        title.setFont(large);
    }

    CellStyle text() {
        return text;
    }

    /** Text that runs on over the cells beside it. */
    CellStyle plain() {
        return plain;
    }

    CellStyle strong() {
        return strong;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle figureHeading() {
        return figureHeading;
    }

    CellStyle days() {
        return days;
    }

    CellStyle sum() {
        return sum;
    }

    CellStyle title() {
        return title;
    }

    /** The style for a text that a spreadsheet would take for a formula as soon as somebody edits it. */
    CellStyle quoted(CellStyle style) {
        return quoted.computeIfAbsent(style.getIndex(), index -> {
            XSSFCellStyle copy = (XSSFCellStyle) workbook.createCellStyle();
            copy.cloneStyleFrom(style);
            copy.setQuotePrefixed(true);
            return copy;
        });
    }

    private CellStyle wrapped() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle number(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
