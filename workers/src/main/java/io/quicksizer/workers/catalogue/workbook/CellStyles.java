package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The number formats of a workbook's cells.
 *
 * @param formats of each style, in the file's order
 * @param from1904 true when days are counted from 1904
 */
record CellStyles(List<NumberFormat> formats, boolean from1904) {
    static final CellStyles NONE = new CellStyles(List.of(), false);

    private static final NumberFormat GENERAL = new NumberFormat("General");
    /** The formats of dates, times, shares and money that a file may use without stating them; others are figures. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(5, "$#,##0"),
            Map.entry(6, "$#,##0"),
            Map.entry(7, "$#,##0.00"),
            Map.entry(8, "$#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "yyyy-mm-dd"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "yyyy-mm-dd h:mm"),
            Map.entry(42, "$#,##0"),
            Map.entry(44, "$#,##0.00"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"));

    static CellStyles read(String part, byte[] content, boolean from1904, WorkbookLimits limits) {
        Map<Integer, NumberFormat> stated = new HashMap<>();
        List<Integer> ids = new ArrayList<>();
        boolean inCells = false;
        boolean conditional = false;
        SafeXml xml = new SafeXml(part, content, limits);
        while (xml.advance()) {
            inCells = xml.atStart("cellXfs") || (inCells && !xml.atEnd("cellXfs"));
            conditional = xml.atStart("dxfs") || (conditional && !xml.atEnd("dxfs"));
            if (!conditional && xml.atStart("numFmt")) {
                stated.put(id(xml.attribute("numFmtId", "0")), new NumberFormat(xml.attribute("formatCode", "")));
            } else if (inCells && xml.atStart("xf")) {
                ids.add(id(xml.attribute("numFmtId", "0")));
            }
        }
        return new CellStyles(
                ids.stream().map(id -> stated.getOrDefault(id, builtIn(id))).toList(), from1904);
    }

    /** The number as the cell shows it, if that is a date or a time; empty for a figure. */
    Optional<String> dateShown(String style, String number) {
        return format(style)
                .flatMap(format -> Numbers.parse(number)
                        .filter(format::showsDate)
                        .map((BigDecimal value) -> DateShown.of(value, format, from1904)));
    }

    /** The unit other than days in which the cell shows the number; empty for none. */
    Optional<String> otherUnit(String style, String number) {
        return format(style).flatMap(format -> Numbers.parse(number).flatMap(format::otherUnit));
    }

    /** True when the cell shows nothing of the number. */
    boolean conceals(String style, String number) {
        return format(style)
                .filter(format -> Numbers.parse(number).filter(format::conceals).isPresent())
                .isPresent();
    }

    /** A format that may show anything else than the figure. */
    private Optional<NumberFormat> format(String style) {
        int index = id(style);
        return index >= formats.size() || formats.get(index).equals(GENERAL)
                ? Optional.empty()
                : Optional.of(formats.get(index));
    }

    private static NumberFormat builtIn(int id) {
        boolean ofAsia = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        boolean ofThailand = id >= 71 && id <= 81;
        return ofAsia || ofThailand
                ? new NumberFormat("yyyy-mm-dd")
                : BUILT_IN.containsKey(id) ? new NumberFormat(BUILT_IN.getOrDefault(id, "")) : GENERAL;
    }

    private static int id(String number) {
        try {
            return Math.max(0, Integer.parseInt(number.strip()));
        } catch (NumberFormatException odd) {
            return 0;
        }
    }
}
