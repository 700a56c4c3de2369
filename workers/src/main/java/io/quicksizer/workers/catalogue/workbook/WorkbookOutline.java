package io.quicksizer.workers.catalogue.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The workbook's own part: its sheets, its defined names, and how it is calculated.
 *
 * @param sheets in the workbook's order, charts included
 * @param names the formula of each defined name
 * @param from1904 true when days are counted from 1904
 * @param calculatesOnOpen true when a program that opens the file has to calculate it
 */
record WorkbookOutline(
        List<Entry> sheets, SequencedMap<String, String> names, boolean from1904, boolean calculatesOnOpen) {
    private static final int MOST_NAMES = 20_000;

    /**
     * A sheet as the workbook lists it.
     *
     * @param relation id of the relationship that leads to its part
     */
    record Entry(String name, boolean hidden, String relation) {}

    static WorkbookOutline read(String part, byte[] content, WorkbookLimits limits) {
        List<Entry> sheets = new ArrayList<>();
        SequencedMap<String, String> names = new LinkedHashMap<>();
        boolean from1904 = false;
        boolean calculates = false;
        SafeXml xml = new SafeXml(part, content, limits);
        while (xml.advance()) {
            if (xml.atStart("sheet")) {
                boolean hidden = !xml.attribute("state", "visible").equalsIgnoreCase("visible");
                sheets.add(new Entry(xml.attribute("name", ""), hidden, xml.attribute("id", "")));
            } else if (xml.atStart("workbookPr")) {
                from1904 = xml.flag("date1904", false);
            } else if (xml.atStart("calcPr")) {
                calculates = xml.flag("fullCalcOnLoad", false)
                        || xml.flag("forceFullCalc", false)
                        || !xml.flag("calcCompleted", true);
            } else if (xml.atStart("definedName")) {
                String name = Texts.clean(xml.attribute("name", ""));
                String formula = Texts.clean(xml.textUntil("definedName", limits));
                if (names.size() < MOST_NAMES) {
                    names.merge(name, formula, (one, other) -> one + "," + other);
                }
            }
        }
        return new WorkbookOutline(sheets, names, from1904, calculates);
    }

    /** The names of the sheets in lower case, as a formula may spell them. */
    Set<String> sheetNames() {
        return sheets.stream()
                .map(entry -> entry.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
