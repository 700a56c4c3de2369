package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.CellStyles.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the formats of cells from the part that states them, in whatever order it does. */
final class StylesReader {
    private static final String WHITE = "FFFFFF";

    private record Font(boolean struck, boolean white) {}

    private record Format(int numbers, int font, int fill) {}

    private final SafeXml xml;
    private final Map<Integer, NumberFormat> numbers = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Boolean> filled = new ArrayList<>();
    private final List<Format> cells = new ArrayList<>();
    private String list = "";

    StylesReader(SafeXml xml) {
        this.xml = xml;
    }

    CellStyles read(boolean from1904) {
        while (xml.advance()) {
            for (String name : List.of("numFmts", "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs")) {
                list = xml.atStart(name) ? name : xml.atEnd(name) ? "" : list;
            }
            if (xml.atStart()) {
                element();
            }
        }
        return new CellStyles(cells.stream().map(this::style).toList(), from1904);
    }

    private void element() {
        switch (list) {
            case "fonts" -> font();
            case "fills" -> fill();
            case "cellXfs" -> cell();
            case "dxfs" -> {}
            default -> {
                if (xml.atStart("numFmt")) {
                    numbers.put(id("numFmtId"), new NumberFormat(xml.attribute("formatCode", "")));
                }
            }
        }
    }

    private void font() {
        if (xml.atStart("font")) {
            fonts.add(new Font(false, false));
        } else if (!fonts.isEmpty() && xml.atStart("strike")) {
            fonts.set(
                    fonts.size() - 1,
                    new Font(xml.flag("val", true), fonts.getLast().white()));
        } else if (!fonts.isEmpty() && xml.atStart("color")) {
            fonts.set(fonts.size() - 1, new Font(fonts.getLast().struck(), isWhite()));
        }
    }

    private void fill() {
        if (xml.atStart("fill")) {
            filled.add(false);
        } else if (!filled.isEmpty() && (xml.atStart("patternFill") || xml.atStart("gradientFill"))) {
            boolean none = xml.atStart("patternFill")
                    && xml.attribute("patternType", "none").equals("none");
            filled.set(filled.size() - 1, !none);
        }
    }

    private void cell() {
        if (xml.atStart("xf")) {
            cells.add(new Format(id("numFmtId"), id("fontId"), id("fillId")));
        }
    }

    /** White by its value, or as the background's colour of the theme. */
    private boolean isWhite() {
        return xml.attribute("rgb", "").toUpperCase(Locale.ROOT).endsWith(WHITE)
                || (xml.attribute("theme", "").equals("0") && xml.attribute("tint") == null);
    }

    private Style style(Format format) {
        Font font = format.font() < fonts.size() ? fonts.get(format.font()) : new Font(false, false);
        boolean background = format.fill() < filled.size() && filled.get(format.fill());
        NumberFormat shown = numbers.getOrDefault(format.numbers(), CellStyles.builtIn(format.numbers()));
        return new Style(shown, font.struck(), font.white() && !background);
    }

    private int id(String attribute) {
        return CellStyles.id(xml.attribute(attribute, "0"));
    }
}
