package io.quicksizer.workers.catalogue.workbook;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses formulas that reach out of the workbook, judged by their pieces. Formulas are never evaluated here, but a
 * workbook is handed on.
 */
final class FormulaGuard {
    static final int LONGEST = 8_192;
    /** Most formulas hold none of these, and need no closer look. */
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "[\\[|\\\\/]|[.]xl|[.]ods|[.]csv|DDE|WEBSERVICE|IMAGE|STOCKHISTORY|GOOGLEFINANCE|REQUEST|IMPORT|CALL|REGISTER|RTD|EXEC|CUBE",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> ownSheets;

    /** @param ownSheets names of the workbook's sheets, in lower case */
    FormulaGuard(Set<String> ownSheets) {
        this.ownSheets = Set.copyOf(ownSheets);
    }

    /** @throws WorkbookRefused when the formula is too long, or reaches out of the workbook */
    void check(String formula, CellSource source) {
        requireLength(formula, RefusalPhrase.FORMULA_TOO_LONG, source.sheet(), source.cell());
        reach(formula).ifPresent(reach -> {
            throw new WorkbookRefused(refusal(reach), source.sheet(), source.cell(), reach.what());
        });
    }

    /** The kind of reference by which a formula leaves the workbook; empty if it has none. */
    Optional<FormulaReach> reach(String formula) {
        return SUSPICIOUS.matcher(formula).find() ? FormulaReach.of(formula, ownSheets) : Optional.empty();
    }

    static void requireLength(String formula, RefusalPhrase tooLong, Object... where) {
        if (formula.length() > LONGEST) {
            throw new WorkbookRefused(tooLong, where);
        }
    }

    private static RefusalPhrase refusal(FormulaReach reach) {
        return switch (reach.how()) {
            case DDE -> RefusalPhrase.DDE_IN_FORMULA;
            case CALL -> RefusalPhrase.CALL_IN_FORMULA;
            case WORKBOOK -> RefusalPhrase.LINK_IN_FORMULA;
        };
    }
}
