package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Optional;

/** What the reader made of a workbook, as tests ask for it. */
record ImportOf(ParsedCatalogue catalogue) {

    static ImportOf of(SmallWorkbook workbook) {
        return new ImportOf(workbook.read());
    }

    static ImportOf of(byte[] file) {
        return new ImportOf(
                new WorkbookReader(List.of(ScopeTypeRule.of("review|fee", "Advice")), WorkbookLimits.DEFAULT)
                        .read(file));
    }

    List<String> lineItems() {
        return catalogue.lineItems().stream().map(ParsedLineItem::name).toList();
    }

    /** Days that the sheet of a line item states; empty for none. */
    String stated(String lineItem, Size size) {
        return catalogue.lineItems().stream()
                .filter(item -> item.name().equals(lineItem))
                .findFirst()
                .flatMap(item -> Optional.ofNullable(item.stated().get(size)))
                .map(Days::text)
                .orElse("");
    }

    /** Days of the first scenario. */
    String days(Size size) {
        return TestCatalogues.days(catalogue, catalogue.scenarios().getFirst())
                .days(size)
                .text();
    }

    List<String> codes() {
        return catalogue.findings().stream()
                .map(finding -> finding.code().name())
                .toList();
    }

    List<String> errors() {
        return catalogue.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code().name())
                .toList();
    }

    /**
     * True when a finding that warns or forbids publishing names the cell; that a row has no scope type says nothing.
     */
    boolean warnsAt(String cell) {
        return catalogue.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> finding.code() != FindingCode.SCOPE_TYPE_UNKNOWN)
                .anyMatch(finding -> cell.equals(finding.cell()));
    }

    boolean names(String cell) {
        return catalogue.findings().stream().anyMatch(finding -> cell.equals(finding.cell()));
    }

    /** The small workbook with a cell of this number format, given to the fourth style. */
    static SmallWorkbook formatted(String format, String sheet, String cell, String number) {
        return small().edit(
                        "xl/styles.xml",
                        xml -> xml.replace(
                                        "<fonts",
                                        "<numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\""
                                                + XlsxWriter.escaped(format) + "\"/></numFmts><fonts")
                                .replace("</cellXfs>", "<xf numFmtId=\"200\"/></cellXfs>"))
                .raw(sheet, cell, "s=\"3\"", "<v>" + number + "</v>");
    }
}
