package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
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
    void check(String formula, String where) {
        requireLength(formula, where);
        reach(formula).ifPresent(reach -> {
            throw refusal(reach, "The formula in " + where);
        });
    }

    /** The kind of reference by which a formula leaves the workbook; empty if it has none. */
    Optional<FormulaReach> reach(String formula) {
        return SUSPICIOUS.matcher(formula).find() ? FormulaReach.of(formula, ownSheets) : Optional.empty();
    }

    static void requireLength(String formula, String where) {
        if (formula.length() > LONGEST) {
            throw new WorkbookRefused(
                    Code.TEXT_TOO_LONG,
                    "The formula in " + where + " is longer than Excel allows. Shorten it, or replace it by its value"
                            + WorkbookRefused.THEN_UPLOAD);
        }
    }

    /** @param subject the beginning of the sentence: what refers to another file, and where it is */
    static WorkbookRefused refusal(FormulaReach reach, String subject) {
        return switch (reach.how()) {
            case DDE ->
                new WorkbookRefused(
                        Code.DDE,
                        subject + " asks another program for data. Replace it by its value, save the workbook and"
                                + " upload it again.");
            case CALL ->
                new WorkbookRefused(
                        Code.EXTERNAL_LINKS,
                        subject + " calls out of the workbook with " + Texts.quoted(reach.what())
                                + ". Replace it by its value, save the workbook and upload it again.");
            case WORKBOOK ->
                new WorkbookRefused(
                        Code.EXTERNAL_LINKS,
                        subject + " refers to another workbook, " + Texts.quoted(reach.what())
                                + ". Break the link (in Excel: Data, Edit Links, Break Link), save the workbook and"
                                + " upload it again.");
        };
    }
}
