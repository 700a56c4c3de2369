package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
import java.util.regex.Pattern;

/** Refuses formulas that reach out of the workbook. Formulas are never evaluated here, but a workbook is handed on. */
final class FormulaGuard {

    static final int LONGEST = 8_192;

    private static final Pattern DDE =
            Pattern.compile("[\\w.]\\|[^!|]{0,500}!|\\bDDE\\s{0,9}\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[[^\\[\\]]{1,500}\\][^\\[\\]!(),;]{0,200}!");
    private static final Pattern ACTIVE = Pattern.compile(
            "\\b(WEBSERVICE|IMAGE|STOCKHISTORY|SQL\\.REQUEST|IMPORT(?:DATA|FEED|HTML|RANGE|XML)|CUBE[A-Z]{3,20}"
                    + "|CALL|REGISTER|REGISTER\\.ID|RTD|EXEC)\\s{0,9}\\(",
            Pattern.CASE_INSENSITIVE);

    private FormulaGuard() {}

    static void check(String formula, String where) {
        if (formula.length() > LONGEST) {
            throw new WorkbookRefused(Code.TEXT_TOO_LONG, "The formula in " + where + " is longer than Excel allows.");
        }
        if (DDE.matcher(formula).find()) {
            throw new WorkbookRefused(Code.DDE, "A formula in " + where + " asks another program for data.");
        }
        if (formula.indexOf('[') >= 0 && OTHER_WORKBOOK.matcher(formula).find()) {
            throw new WorkbookRefused(
                    Code.EXTERNAL_LINKS,
                    "A formula in " + where + " refers to another workbook. Break the link first.");
        }
        if (formula.indexOf('(') >= 0 && ACTIVE.matcher(formula).find()) {
            throw new WorkbookRefused(
                    Code.EXTERNAL_LINKS, "A formula in " + where + " calls out of the workbook. Remove it first.");
        }
    }
}
