package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.ScopeTypeFrom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the scope types of line items: from their column, else by the rules on names. */
final class ScopeTypeReader {

    /** A scope type with where it is from. */
    record ScopeType(String name, ScopeTypeFrom from) {}

    private final Sheet sheet;
    private final int column;
    private final List<ScopeTypeRule> rules;
    private final Findings findings;

    /** The first spelling of each scope type: the same word in other case is the same scope type. */
    private final Map<String, String> spellings = new HashMap<>();

    ScopeTypeReader(MainSheet main, List<ScopeTypeRule> rules, Findings findings) {
        this.sheet = main.sheet();
        this.column = main.scopeTypeColumn();
        this.rules = rules;
        this.findings = findings;
    }

    ScopeType of(String lineItem, CellSource source) {
        Cell cell = sheet.at(source.cell().row(), Math.max(1, column));
        if (column > 0 && isUnreadable(cell)) {
            findings.add(
                    FindingCode.SCOPE_TYPE_UNKNOWN,
                    new CellSource(sheet.name(), cell.address()),
                    FindingPhrase.SCOPE_TYPE_UNREADABLE,
                    lineItem,
                    cell.address());
        } else if (column > 0 && cell.hasValue()) {
            String name = ServiceRow.shortened(cell.text());
            return new ScopeType(spellings.computeIfAbsent(Texts.folded(name), key -> name), ScopeTypeFrom.COLUMN);
        }
        return byRule(lineItem, source);
    }

    private ScopeType byRule(String lineItem, CellSource source) {
        for (ScopeTypeRule rule : rules) {
            if (rule.matches(lineItem)) {
                return new ScopeType(rule.scopeType(), ScopeTypeFrom.RULE);
            }
        }
        findings.add(
                FindingCode.SCOPE_TYPE_UNKNOWN,
                source,
                FindingPhrase.SCOPE_TYPE_UNKNOWN,
                lineItem,
                ScopeTypeRule.OTHER);
        return new ScopeType(ScopeTypeRule.OTHER, ScopeTypeFrom.NONE);
    }

    private static boolean isUnreadable(Cell cell) {
        return cell.kind() == Cell.Kind.ERROR || cell.isUncalculated() || cell.repeatsBlank();
    }
}
