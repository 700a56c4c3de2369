package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFPicture;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** One sheet, written row by row: heading that stays in view and on each page, columns, and cells. */
final class ProposalSheet {
    private static final int WIDTH_UNIT = 256;
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final int EMU_PER_MILLIMETRE = 36_000;
    private static final short ANY_NUMBER_OF_PAGES = 0;

    private final SXSSFSheet sheet;
    private final XlsxStyles styles;
    private int next;

    ProposalSheet(SXSSFWorkbook workbook, XlsxStyles styles, String name, List<Integer> widths) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * WIDTH_UNIT);
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(widths.stream().mapToInt(Integer::intValue).sum() > 90);
        print.setFitWidth((short) 1);
        print.setFitHeight(ANY_NUMBER_OF_PAGES);
        sheet.getFooter().setRight("&P / &N");
    }

    /** A heading row; rows up to it stay in view and are repeated on each printed page. */
    void heading(List<String> words, int figuresFrom) {
        Row row = row();
        for (int column = 0; column < words.size(); column++) {
            text(row, column, words.get(column), column < figuresFrom ? styles.heading() : styles.figureHeading());
        }
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
    }

    Row row() {
        return sheet.createRow(next++);
    }

    /** Number of the row that is written next, as formulas count. */
    int nextRow() {
        return next + 1;
    }

    /** A picture in a row of its height, with a text for those who don't see it. */
    void picture(Logo logo, String instead) {
        Row row = row();
        row.setHeightInPoints(Float.parseFloat(logo.height()) * POINTS_PER_MILLIMETRE + 2);
        XSSFClientAnchor place = new XSSFClientAnchor();
        place.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
        place.setRow1(row.getRowNum());
        place.setRow2(row.getRowNum());
        place.setDx2(emu(logo.width()));
        place.setDy2(emu(logo.height()));
        int bytes = sheet.getWorkbook().addPicture(logo.png(), Workbook.PICTURE_TYPE_PNG);
        SXSSFPicture picture = sheet.createDrawingPatriarch().createPicture(place, bytes);
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(CsvText.visible(instead));
    }

    private static int emu(String millimetres) {
        return (int) Math.round(Double.parseDouble(millimetres) * EMU_PER_MILLIMETRE);
    }

    void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        String clean = CsvText.visible(text);
        cell.setCellValue(clean);
        cell.setCellStyle(CsvText.harmless(clean).equals(clean) ? style : styles.quoted(style));
    }

    void number(Row row, int column, BigDecimal number, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style);
    }

    /** A formula with its result, for readers that don't calculate. */
    void formula(Row row, int column, String formula, BigDecimal result, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(result.doubleValue());
        cell.setCellStyle(style);
    }

    /** The sum over rows of a column as a formula; without rows, which a range cannot be, its result. */
    void sum(Row row, int column, SumFunction function, int from, int to, BigDecimal result, CellStyle style) {
        if (from > to) {
            number(row, column, result, style);
        } else {
            String letters = letters(column);
            formula(row, column, function.of(letters + from + ":" + letters + to), result, style);
        }
    }

    /** Letters of a column. */
    static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
