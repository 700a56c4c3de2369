package io.quicksizer.workers.catalogue.workbook;

import java.util.HashMap;
import java.util.Map;

/** Reads the formulas of one sheet. Cells may name a shared formula before the cell that states it. */
final class SheetFormulas {
    private final String sheet;
    private final SharedFormulas shared;
    private final FormulaGuard guard;
    private final WorkbookLimits limits;
    /** The groups of cells whose formula a later cell states. */
    private final Map<CellAddress, String> pending = new HashMap<>();

    SheetFormulas(String sheet, SharedFormulas shared, FormulaGuard guard, WorkbookLimits limits) {
        this.sheet = sheet;
        this.shared = shared;
        this.guard = guard;
        this.limits = limits;
    }

    /**
     * Reads the formula that the XML is at.
     *
     * @return the formula; empty while it is not stated yet
     * @throws WorkbookRefused when it refers to something outside of the workbook
     */
    String read(SafeXml xml, CellAddress address) {
        boolean isShared = xml.attribute("t", "").equals("shared");
        String group = sheet + '\0' + xml.attribute("si", "");
        String text = xml.textUntil("f", limits);
        guard.check(text, new CellSource(sheet, address));
        if (!isShared) {
            return text;
        }
        String formula = shared.resolve(group, address, text);
        if (formula.isEmpty()) {
            pending.put(address, group);
        }
        return formula;
    }

    /** Gives the formulas to the cells that named them before they were stated. */
    void resolvePending(Map<Integer, Map<Integer, Cell>> rows) {
        pending.forEach((address, group) -> {
            String formula = shared.resolve(group, address, "");
            if (!formula.isEmpty()) {
                rows.getOrDefault(address.row(), Map.of())
                        .computeIfPresent(address.column(), (column, cell) -> cell.with(formula));
            }
        });
    }
}
