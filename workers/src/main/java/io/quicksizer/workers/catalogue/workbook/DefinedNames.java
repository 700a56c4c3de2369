package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.FormulaToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The defined names of a workbook. One that leads out of it is refused together with the first cell that uses it. */
final class DefinedNames {
    private final Map<String, String> formulas;
    private final FormulaGuard guard;

    DefinedNames(Map<String, String> formulas, FormulaGuard guard) {
        this.formulas = formulas;
        this.guard = guard;
    }

    /** @throws WorkbookRefused when a name leads out of the workbook */
    void check(List<Sheet> sheets) {
        formulas.forEach((name, formula) -> {
            FormulaGuard.requireLength(formula, RefusalPhrase.FORMULA_OF_NAME_TOO_LONG, name);
            guard.reach(formula).ifPresent(reach -> {
                throw refusal(name, reach, sheets);
            });
        });
    }

    private static WorkbookRefused refusal(String name, FormulaReach reach, List<Sheet> sheets) {
        return firstUse(name, sheets)
                .map(cell -> new WorkbookRefused(used(reach), name, cell.sheet(), cell.cell(), reach.what()))
                .orElseGet(() -> new WorkbookRefused(unused(reach), name, reach.what()));
    }

    private static RefusalPhrase used(FormulaReach reach) {
        return switch (reach.how()) {
            case DDE -> RefusalPhrase.DDE_IN_NAME;
            case CALL -> RefusalPhrase.CALL_IN_NAME;
            case WORKBOOK -> RefusalPhrase.LINK_IN_NAME;
        };
    }

    private static RefusalPhrase unused(FormulaReach reach) {
        return switch (reach.how()) {
            case DDE -> RefusalPhrase.DDE_IN_UNUSED_NAME;
            case CALL -> RefusalPhrase.CALL_IN_UNUSED_NAME;
            case WORKBOOK -> RefusalPhrase.LINK_IN_UNUSED_NAME;
        };
    }

    private static Optional<CellSource> firstUse(String name, List<Sheet> sheets) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        for (Sheet sheet : sheets) {
            for (Map<Integer, Cell> row : sheet.rows().values()) {
                for (Cell cell : row.values()) {
                    if (cell.formula() != null && uses(cell.formula(), lowerCase)) {
                        return Optional.of(new CellSource(sheet.name(), cell.address()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean uses(String formula, String name) {
        return formula.toLowerCase(Locale.ROOT).contains(name)
                && FormulaLexer.tokens(formula).stream()
                        .anyMatch(token -> token.is(Kind.NAME) && token.text().equalsIgnoreCase(name));
    }
}
