package io.quicksizer.workers.document;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Cells of a flat OpenDocument spreadsheet. */
final class OfficeSheet {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final int MOST = 500;
    private static final Set<String> NUMBERS = Set.of("float", "percentage", "currency");

    private OfficeSheet() {}

    static List<List<OfficeCell>> first(byte[] flat) throws Exception {
        return all(flat).getFirst();
    }

    static List<List<List<OfficeCell>>> all(byte[] flat) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList tables = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(flat))
                .getElementsByTagNameNS(TABLE, "table");
        List<List<List<OfficeCell>>> sheets = new ArrayList<>();
        for (int at = 0; at < tables.getLength(); at++) {
            sheets.add(rows((Element) tables.item(at)));
        }
        return sheets;
    }

    private static List<List<OfficeCell>> rows(Element table) {
        List<List<OfficeCell>> rows = new ArrayList<>();
        NodeList elements = table.getElementsByTagNameNS(TABLE, "table-row");
        for (int at = 0; at < elements.getLength(); at++) {
            Element row = (Element) elements.item(at);
            int times = repeated(row, "number-rows-repeated");
            for (int time = 0; time < times; time++) {
                rows.add(cells(row));
            }
        }
        return rows;
    }

    private static List<OfficeCell> cells(Element row) {
        List<OfficeCell> cells = new ArrayList<>();
        NodeList elements = row.getElementsByTagNameNS(TABLE, "*");
        for (int at = 0; at < elements.getLength(); at++) {
            Element cell = (Element) elements.item(at);
            if (cell.getLocalName().endsWith("table-cell")) {
                int times = repeated(cell, "number-columns-repeated");
                for (int time = 0; time < times; time++) {
                    cells.add(cell(cell));
                }
            }
        }
        return cells;
    }

    private static OfficeCell cell(Element cell) {
        Optional<BigDecimal> number = NUMBERS.contains(cell.getAttributeNS(OFFICE, "value-type"))
                ? Optional.of(new BigDecimal(cell.getAttributeNS(OFFICE, "value")))
                : Optional.empty();
        return new OfficeCell(number, text(cell));
    }

    private static String text(Element cell) {
        NodeList lines = cell.getElementsByTagNameNS(TEXT, "p");
        return IntStream.range(0, lines.getLength())
                .mapToObj(at -> lines.item(at).getTextContent())
                .collect(Collectors.joining("\n"));
    }

    private static int repeated(Element element, String attribute) {
        String times = element.getAttributeNS(TABLE, attribute);
        return times.isEmpty() ? 1 : Math.min(MOST, Integer.parseInt(times));
    }
}
