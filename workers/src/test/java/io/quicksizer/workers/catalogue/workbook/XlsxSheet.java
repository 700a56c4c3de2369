package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sheet being put together: cells by address, each as the XML that a file holds. */
final class XlsxSheet {

    /** The format of a cell. */
    enum Look {
        PLAIN(0),
        BOLD(1),
        PERCENT(2);

        private final int style;

        Look(int style) {
            this.style = style;
        }
    }

    private final String name;
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Map<Integer, Integer> widths = new TreeMap<>();
    private boolean hidden;

    XlsxSheet(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean isHidden() {
        return hidden;
    }

    XlsxSheet hide() {
        hidden = true;
        return this;
    }

    XlsxSheet hideRow(int row) {
        hiddenRows.add(row);
        rows.computeIfAbsent(row, key -> new TreeMap<>());
        return this;
    }

    XlsxSheet width(int column, int characters) {
        widths.put(column, characters);
        return this;
    }

    XlsxSheet text(String address, String text, Look look) {
        return put(
                address,
                "t=\"inlineStr\"" + style(look),
                "<is><t xml:space=\"preserve\">" + XlsxWriter.escaped(text) + "</t></is>");
    }

    XlsxSheet number(String address, BigDecimal number, Look look) {
        return put(address, style(look).strip(), "<v>" + Numbers.plain(number) + "</v>");
    }

    XlsxSheet formula(String address, String formula, BigDecimal result, Look look) {
        return put(
                address,
                style(look).strip(),
                "<f>" + XlsxWriter.escaped(formula) + "</f><v>" + Numbers.plain(result) + "</v>");
    }

    /** A cell of any sort: its attributes besides the address, and what is inside. */
    XlsxSheet put(String address, String attributes, String content) {
        CellAddress at = CellAddress.parse(address).orElseThrow();
        String cell = "<c r=\"" + at + "\"" + (attributes.isEmpty() ? "" : " " + attributes) + ">" + content + "</c>";
        rows.computeIfAbsent(at.row(), key -> new TreeMap<>()).put(at.column(), cell);
        return this;
    }

    String xml() {
        StringBuilder xml =
                new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (!widths.isEmpty()) {
            xml.append("<cols>");
            widths.forEach((column, width) -> xml.append(
                    "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(column, width)));
            xml.append("</cols>");
        }
        xml.append("<sheetData>");
        rows.forEach((row, cells) -> {
            xml.append("<row r=\"").append(row).append(hiddenRows.contains(row) ? "\" hidden=\"1\">" : "\">");
            cells.values().forEach(xml::append);
            xml.append("</row>\n");
        });
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String style(Look look) {
        return look == Look.PLAIN ? "" : " s=\"" + look.style + "\"";
    }
}
