package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.catalogue.workbook.XlsxSheet.Look;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * A workbook in good order with three services, one scenario "Review" and two line items, in which a test changes just
 * what it is about.
 *
 * <pre>
 * Scenario Template                     S  M  L      Review                S  M  L
 *  4 Design     100   SUM(E5:E6)        1  2  4       4 Design             3  7 12
 *  5 Blueprint  101   effort 5          1  2  4       5 Blueprint (template's)
 *  6 Workshop   102   effort 2          -  -  -       6 Workshop           2  5  8
 *  7 Build      200   SUM(E8)           -  -  -       7 Build              -  -  -
 *  8 Prototype  201   effort 9          -  -  -       8 Prototype          -  -  -
 * </pre>
 */
public final class SmallWorkbook {

    /** Name of the main sheet. */
    public static final String MAIN = "Portfolio";

    /** Name of the template's sheet. */
    public static final String TEMPLATE = "Scenario Template";

    /** Name of the only scenario's sheet. */
    public static final String REVIEW = "Review";

    private final SequencedMap<String, XlsxSheet> sheets = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
    private final Map<String, byte[]> extraParts = new LinkedHashMap<>();

    private SmallWorkbook() {
        mainSheet();
        services(TEMPLATE, "1", "2", "4");
        services(REVIEW, "3", "7", "12");
        number(TEMPLATE, "E5", "1").number(TEMPLATE, "F5", "2").number(TEMPLATE, "G5", "4");
        for (String cell : List.of("E5=1", "F5=2", "G5=4")) {
            formula(REVIEW, cell.substring(0, 2), "'Scenario Template'!" + cell.substring(0, 2), cell.substring(3));
        }
        number(REVIEW, "E6", "2").number(REVIEW, "F6", "5").number(REVIEW, "G6", "8");
    }

    /** The workbook in good order. */
    public static SmallWorkbook small() {
        return new SmallWorkbook();
    }

    /** Puts a number into a cell. */
    public SmallWorkbook number(String sheet, String cell, String number) {
        sheet(sheet).number(cell, new BigDecimal(number), Look.PLAIN);
        return this;
    }

    /** Puts a text into a cell. */
    public SmallWorkbook text(String sheet, String cell, String text) {
        sheet(sheet).text(cell, text, Look.PLAIN);
        return this;
    }

    /** Puts a formula with its result into a cell. */
    public SmallWorkbook formula(String sheet, String cell, String formula, String result) {
        sheet(sheet).formula(cell, formula, new BigDecimal(result), Look.PLAIN);
        return this;
    }

    /** Puts a formula into the cells E to H of a section's row; {@code #} is replaced by the column. */
    public SmallWorkbook sums(String sheet, int row, String formula) {
        for (String column : List.of("E", "F", "G", "H")) {
            formula(sheet, column + row, formula.replace("#", column), "0");
        }
        return this;
    }

    /** Puts any cell, in the file's own words. */
    public SmallWorkbook raw(String sheet, String cell, String attributes, String content) {
        sheet(sheet).put(cell, attributes, content);
        return this;
    }

    /** Makes a cell blank. */
    public SmallWorkbook blank(String sheet, String cell) {
        return raw(sheet, cell, "", "");
    }

    /** Collapses a row. */
    public SmallWorkbook hideRow(String sheet, int row) {
        sheet(sheet).hideRow(row);
        return this;
    }

    /** Hides a sheet. */
    public SmallWorkbook hideSheet(String sheet) {
        sheet(sheet).hide();
        return this;
    }

    /** Takes a sheet out. */
    public SmallWorkbook without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** Adds a scenario with the same services as the first, all without days of its own. */
    public SmallWorkbook scenario(String sheet) {
        services(sheet, "0", "0", "0");
        return this;
    }

    /** Changes the XML of a part. */
    public SmallWorkbook edit(String part, UnaryOperator<String> change) {
        edits.merge(part, change, (first, second) -> text -> second.apply(first.apply(text)));
        return this;
    }

    /** Writes the file in the strict dialect, whose namespaces have addresses of their own. */
    public SmallWorkbook strict() {
        for (String part :
                List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/worksheets/sheet1.xml")) {
            edit(
                    part,
                    xml -> xml.replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        }
        return this;
    }

    /** Adds a part of any content. */
    public SmallWorkbook part(String name, byte[] content) {
        extraParts.put(name, content);
        return this;
    }

    /** The parts of the file. */
    SequencedMap<String, byte[]> parts() {
        SequencedMap<String, byte[]> parts = XlsxWriter.parts(List.copyOf(sheets.values()));
        edits.forEach((name, change) -> parts.computeIfPresent(
                name,
                (key, content) -> change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)));
        parts.putAll(extraParts);
        return parts;
    }

    /** The file. */
    public byte[] bytes() {
        return XlsxWriter.archive(parts());
    }

    /** What the reader makes of it; every finding has all arguments of its sentence. */
    ParsedCatalogue read() {
        ParsedCatalogue read = new WorkbookReader(
                        List.of(ScopeTypeRule.of("review|fee", "Advice")), WorkbookLimits.DEFAULT)
                .read(bytes());
        assertThat(read.findings())
                .allSatisfy(
                        finding -> assertThat(finding.text().in(Locale.GERMAN)).doesNotContainPattern("\\{\\d}"));
        return read;
    }

    private XlsxSheet sheet(String name) {
        return sheets.computeIfAbsent(name, XlsxSheet::new);
    }

    private void mainSheet() {
        text(MAIN, "C6", "S").text(MAIN, "D6", "M").text(MAIN, "E6", "L").text(MAIN, "F6", "Custom");
        number(MAIN, "I6", "0.5").number(MAIN, "J6", "0.25").number(MAIN, "K6", "0.25");
        number(MAIN, "A7", "1").text(MAIN, "B7", "First Review");
        formula(MAIN, "C7", "Review!E2", "3").formula(MAIN, "D7", "Review!F2", "7");
        formula(MAIN, "E7", "Review!G2", "12").formula(MAIN, "F7", "Review!H2", "0");
        number(MAIN, "A8", "2").text(MAIN, "B8", "Flat Fee");
        number(MAIN, "C8", "1").number(MAIN, "D8", "2").number(MAIN, "E8", "3");
        text(MAIN, "B10", "Sum").text(MAIN, "N10", "The minimum number of days per year is 36");
    }

    private void services(String sheet, String s, String m, String l) {
        text(sheet, "B1", sheet).text(sheet, "E1", "S").text(sheet, "F1", "M").text(sheet, "G1", "L");
        text(sheet, "H1", "Custom").text(sheet, "I1", "Details").text(sheet, "B2", "Total");
        formula(sheet, "E2", "SUM(E4+E7)", s).formula(sheet, "F2", "SUM(F4+F7)", m);
        formula(sheet, "G2", "SUM(G4+G7)", l).formula(sheet, "H2", "SUM(H4+H7)", "0");
        text(sheet, "B4", "Design").number(sheet, "C4", "100").sums(sheet, 4, "SUM(#5:#6)");
        text(sheet, "B5", "Blueprint").number(sheet, "C5", "101").number(sheet, "D5", "5");
        text(sheet, "B6", "Workshop").number(sheet, "C6", "102").number(sheet, "D6", "2");
        text(sheet, "B7", "Build").number(sheet, "C7", "200").sums(sheet, 7, "SUM(#8)");
        text(sheet, "B8", "Prototype").number(sheet, "C8", "201").number(sheet, "D8", "9");
    }
}
