package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The formats of a workbook's cells.
 *
 * @param styles in the file's order
 * @param from1904 true when days are counted from 1904
 */
record CellStyles(List<Style> styles, boolean from1904) {
    static final CellStyles NONE = new CellStyles(List.of(), false);

    /**
     * The format of a cell.
     *
     * @param white true for white signs on no background
     */
    record Style(NumberFormat numbers, boolean struck, boolean white) {}

    private static final NumberFormat GENERAL = new NumberFormat("General");
    /** The formats that a file may use without stating them; others are figures. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
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
        return new StylesReader(new SafeXml(part, content, limits)).read(from1904);
    }

    /** The number as the cell shows it, if that is a date or a time; empty for a figure. */
    Optional<String> dateShown(String style, String number) {
        return format(style)
                .flatMap(format -> Numbers.parse(number)
                        .filter(format::showsDate)
                        .map((BigDecimal value) -> DateShown.of(value, format, from1904)));
    }

    /** The look of a number in a cell of this style. */
    CellLook look(String style, String number) {
        Optional<BigDecimal> parsed = Numbers.parse(number);
        NumberFormat format = style(style).map(Style::numbers).orElse(GENERAL);
        boolean white = style(style).filter(Style::white).isPresent();
        if (parsed.isEmpty() || (format.equals(GENERAL) && !white)) {
            return CellLook.PLAIN;
        }
        CellLook look = format.look(parsed.get());
        boolean unseen = white && look.oddity() == null && parsed.get().signum() != 0;
        return unseen ? look.withOddity(FindingCode.FIGURE_NOT_SHOWN) : look;
    }

    /** True when the style strikes out what the cell holds. */
    boolean struck(String style) {
        return style(style).filter(Style::struck).isPresent();
    }

    private Optional<Style> style(String style) {
        int index = id(style);
        return index < styles.size() ? Optional.of(styles.get(index)) : Optional.empty();
    }

    /** A format that may show anything else than the figure. */
    private Optional<NumberFormat> format(String style) {
        return style(style).map(Style::numbers).filter(format -> !format.equals(GENERAL));
    }

    static NumberFormat builtIn(int id) {
        boolean ofAsia = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        boolean ofThailand = id >= 71 && id <= 81;
        return ofAsia || ofThailand
                ? new NumberFormat("yyyy-mm-dd")
                : BUILT_IN.containsKey(id) ? new NumberFormat(BUILT_IN.getOrDefault(id, "")) : GENERAL;
    }

    static int id(String number) {
        try {
            return Math.max(0, Integer.parseInt(number.strip()));
        } catch (NumberFormatException odd) {
            return 0;
        }
    }
}
