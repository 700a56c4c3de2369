package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal.Code;
import io.quicksizer.workers.sizing.MessageCode;

/**
 * The sentences of refusals, by code. Each says what was found, where, and what to do. The names are audited, so they
 * stay.
 */
public enum RefusalPhrase implements MessageCode {
    FILE_EMPTY(Code.EMPTY, "The file is empty. Save the workbook again and upload that."),
    ARCHIVE_EMPTY(Code.EMPTY, "The file is an archive without content. Save the workbook again and upload that."),
    SHEETS_MISSING(Code.EMPTY, "The workbook has no sheet. Upload the one that has the portfolio and its scenarios."),

    NOT_A_WORKBOOK(Code.NOT_A_WORKBOOK, "The file is not an Excel workbook (.xlsx)." + Advice.SAVE_AGAIN),
    ANOTHER_ARCHIVE(Code.NOT_A_WORKBOOK, "The file is an archive, but not an Excel workbook." + Advice.SAVE_AGAIN),
    ANOTHER_DOCUMENT(
            Code.NOT_A_WORKBOOK, "The file is an Office document, but not an Excel workbook." + Advice.SAVE_AGAIN),

    END_MISSING(Code.DAMAGED, Advice.DAMAGED + "the end of the file is missing." + Advice.SAVE_AGAIN),
    LIST_OF_PARTS_UNREADABLE(Code.DAMAGED, Advice.DAMAGED + "its list of parts can't be read." + Advice.SAVE_AGAIN),
    OTHER_PARTS_LISTED(Code.DAMAGED, Advice.DAMAGED + "it lists other parts than it holds." + Advice.SAVE_AGAIN),
    ARCHIVE_UNREADABLE(Code.DAMAGED, Advice.DAMAGED + "its archive can't be unpacked." + Advice.SAVE_AGAIN),
    PART_MISSING(Code.DAMAGED, Advice.DAMAGED + "it names the part \"{0}\" but lacks it." + Advice.SAVE_AGAIN),
    SHEET_MISSING(Code.DAMAGED, Advice.DAMAGED + "it names the sheet \"{0}\" but lacks it." + Advice.SAVE_AGAIN),
    PART_MALFORMED(Code.DAMAGED, Advice.DAMAGED + "the part {0} is not well-formed." + Advice.SAVE_AGAIN),
    PART_AMBIGUOUS(
            Code.DAMAGED, Advice.DAMAGED + "it names two parts where only one can be meant." + Advice.SAVE_AGAIN),
    TEXT_MISSING(Code.DAMAGED, Advice.DAMAGED + "a cell refers to a text that isn't there." + Advice.SAVE_AGAIN),
    CELL_TWICE(Code.DAMAGED, Advice.DAMAGED + "the sheet \"{0}\" has the cell {1} twice." + Advice.SAVE_AGAIN),
    CELL_WITH_TWO_VALUES(Code.DAMAGED, Advice.DAMAGED + "the sheet \"{0}\" has two values in {1}." + Advice.SAVE_AGAIN),
    CELL_OUTSIDE_GRID(
            Code.DAMAGED, Advice.DAMAGED + "the sheet \"{0}\" has cells outside of its grid." + Advice.SAVE_AGAIN),
    CELL_UNKNOWN(
            Code.DAMAGED,
            Advice.DAMAGED + "the sheet \"{0}\" has a cell at \"{1}\", which no sheet has." + Advice.SAVE_AGAIN),
    ROW_UNKNOWN(
            Code.DAMAGED,
            Advice.DAMAGED + "the sheet \"{0}\" has a row \"{1}\", which no sheet has." + Advice.SAVE_AGAIN),
    SHEET_WITHOUT_NAME(Code.DAMAGED, Advice.DAMAGED + "a sheet has no name." + Advice.SAVE_AGAIN),
    SHEETS_NAMED_ALIKE(
            Code.DAMAGED,
            "The workbook has two sheets named \"{0}\", or their names only look alike. Rename one, save the workbook,"
                    + " and upload it again."),

    PROTECTED_BY_PASSWORD(
            Code.ENCRYPTED, "The workbook is protected by a password. Save a copy without one and upload that."),
    PROTECTED_BY_LABEL(
            Code.ENCRYPTED,
            "The workbook is encrypted by a sensitivity label, so only your organisation's Office can open it. Save a"
                    + " copy with a label that doesn't encrypt (in Excel: Home, Sensitivity) and upload that."),
    OLD_WORKBOOK(Code.OLD_FORMAT, "The file is in the old .xls format. Save it as .xlsx and upload that."),
    BINARY_WORKBOOK(Code.OLD_FORMAT, "The file is a binary workbook (.xlsb). Save it as .xlsx and upload that."),
    MACROS(Code.MACROS, "The workbook holds macros. Save it as .xlsx without them and upload that."),

    LINK_IN_FORMULA(
            Code.EXTERNAL_LINKS, "The formula in \"{0}\" {1} refers to another workbook, \"{2}\"." + Advice.BREAK_LINK),
    LINK_IN_NAME(
            Code.EXTERNAL_LINKS,
            "The defined name \"{0}\", used in \"{1}\" {2}, refers to another workbook, \"{3}\"." + Advice.BREAK_LINK),
    LINK_IN_UNUSED_NAME(
            Code.EXTERNAL_LINKS, Advice.UNUSED_NAME + " refers to another workbook, \"{1}\"." + Advice.BREAK_LINK),
    LINK_ELSEWHERE(
            Code.EXTERNAL_LINKS,
            "The workbook refers to something outside itself, though no cell and no defined name does: look at its"
                    + " links and connections (in Excel: Data, Edit Links, and Queries & Connections), its conditional"
                    + " formats, validations and charts. Break the links, save the workbook and upload it again."),
    LINKED_PICTURE(
            Code.EXTERNAL_LINKS,
            "The picture \"{0}\" on the sheet \"{1}\" is linked, not held by the workbook." + Advice.INSERT_PICTURE),
    LINKED_PICTURE_ELSEWHERE(
            Code.EXTERNAL_LINKS,
            "The picture \"{0}\" in the part {1} is linked, not held by the workbook." + Advice.INSERT_PICTURE),
    CALL_IN_FORMULA(
            Code.EXTERNAL_LINKS,
            "The formula in \"{0}\" {1} calls out of the workbook with \"{2}\"." + Advice.REPLACE_BY_VALUE),
    CALL_IN_NAME(
            Code.EXTERNAL_LINKS,
            "The defined name \"{0}\", used in \"{1}\" {2}, calls out of the workbook with \"{3}\"."
                    + Advice.REPLACE_BY_VALUE),
    CALL_IN_UNUSED_NAME(
            Code.EXTERNAL_LINKS,
            Advice.UNUSED_NAME + " calls out of the workbook with \"{1}\"." + Advice.REPLACE_BY_VALUE),
    DDE_IN_FORMULA(Code.DDE, "The formula in \"{0}\" {1} asks another program for data." + Advice.REPLACE_BY_VALUE),
    DDE_IN_NAME(
            Code.DDE,
            "The defined name \"{0}\", used in \"{1}\" {2}, asks another program for data." + Advice.REPLACE_BY_VALUE),
    DDE_IN_UNUSED_NAME(Code.DDE, Advice.UNUSED_NAME + " asks another program for data." + Advice.REPLACE_BY_VALUE),

    EMBEDDED_OBJECT(
            Code.EMBEDDED_OBJECT,
            "The workbook holds an embedded object or control (\"{0}\"). Delete it (in Excel: Home, Find & Select,"
                    + " Selection Pane)" + Advice.THEN_UPLOAD),
    NESTED_ARCHIVE(
            Code.NESTED_ARCHIVE,
            "The workbook holds another archive: \"{0}\". Delete the embedded file it belongs to" + Advice.THEN_UPLOAD),
    PART_TWICE(
            Code.DUPLICATE_ENTRIES,
            "The workbook holds the part \"{0}\" twice, so its content is ambiguous." + Advice.SAVE_AGAIN),
    PART_LISTED_TWICE(
            Code.DUPLICATE_ENTRIES,
            "The workbook holds one part twice, so its content is ambiguous." + Advice.SAVE_AGAIN),
    UNSAFE_NAME(Code.UNSAFE_NAME, "The workbook holds a part with an unsafe name: \"{0}\"." + Advice.SAVE_AGAIN),
    TOO_MANY_PARTS(
            Code.TOO_MANY_ENTRIES,
            "The workbook has more than {0} parts. Delete the pictures, charts and sheets that the catalogue doesn't"
                    + " need" + Advice.THEN_UPLOAD),
    FILE_TOO_LARGE(
            Code.FILE_TOO_LARGE,
            "The file is larger than {0} MB. Delete the pictures and sheets that the catalogue doesn't need"
                    + Advice.THEN_UPLOAD),
    UNPACKS_TO_TOO_MUCH(
            Code.ZIP_BOMB,
            "The workbook unpacks to far more than its size, more than a catalogue can need. Delete the rows and"
                    + " columns behind those that count, save the workbook, and upload it again."),
    DOCUMENT_TYPE(
            Code.XML_DOCTYPE,
            "The workbook declares document types or entities in {0}; Excel never does." + Advice.SAVE_AGAIN),
    NESTED_TOO_DEEP(Code.XML_TOO_DEEP, "The part {0} is nested deeper than {1} levels." + Advice.SAVE_AGAIN),

    TEXT_TOO_LONG(
            Code.TEXT_TOO_LONG,
            "The workbook holds a text of more than {0} characters, longer than a cell can: \"{1}\". Shorten it"
                    + Advice.THEN_UPLOAD),
    FORMULA_TOO_LONG(
            Code.TEXT_TOO_LONG,
            "The formula in \"{0}\" {1} is longer than Excel allows. Shorten it, or replace it by its value"
                    + Advice.THEN_UPLOAD),
    FORMULA_OF_NAME_TOO_LONG(
            Code.TEXT_TOO_LONG,
            "The formula in the defined name \"{0}\" is longer than Excel allows. Shorten it, or replace it by its"
                    + " value" + Advice.THEN_UPLOAD),
    TOO_MANY_TEXTS(
            Code.TOO_MANY_TEXTS,
            "The workbook has more than {0} different texts. Delete the sheets and rows that the catalogue doesn't need"
                    + Advice.THEN_UPLOAD),
    LONG_TEXTS_REPEATED(
            Code.TOO_MANY_TEXTS,
            "The workbook repeats long texts in too many cells. Shorten them, or delete the rows that the catalogue"
                    + " doesn't need" + Advice.THEN_UPLOAD),
    TOO_MANY_SHEETS(
            Code.TOO_MANY_SHEETS,
            "The workbook has more than {0} sheets. Delete those that the catalogue doesn't need" + Advice.THEN_UPLOAD),
    TOO_MANY_ROWS(
            Code.TOO_MANY_ROWS,
            "The sheet \"{0}\" has more than {1} rows; the last value before is in row {2}. Delete the rows below the"
                    + " last one that counts" + Advice.THEN_UPLOAD),
    TOO_MANY_ROWS_AT_ONCE(
            Code.TOO_MANY_ROWS,
            "The sheet \"{0}\" has more than {1} rows. Delete the rows below the last one that counts"
                    + Advice.THEN_UPLOAD),
    TOO_MANY_COLUMNS(
            Code.TOO_MANY_COLUMNS,
            "The sheet \"{0}\" has a value in {1}, beyond column {2}. Delete the columns behind the last one that"
                    + " counts, save the workbook, and upload it again."),
    TOO_MANY_VALUES(Code.TOO_MANY_CELLS, "The workbook has more than {0} cells with a value." + Advice.DELETE_BEHIND),
    TOO_MANY_BLANK_CELLS(
            Code.TOO_MANY_CELLS,
            "The workbook has more than {0} cells that are formatted but blank." + Advice.DELETE_BEHIND),
    TOO_MANY_MERGED_CELLS(
            Code.TOO_MANY_CELLS,
            "The workbook merges more than {0} cells. Unmerge those without a value" + Advice.THEN_UPLOAD),
    LONG_FORMULAS_REPEATED(
            Code.TOO_MANY_CELLS,
            "The workbook repeats long formulas over too many cells. Replace them by their values"
                    + Advice.THEN_UPLOAD),

    PORTFOLIO_HEADINGS_MOVED(Code.NO_MAIN_SHEET, Advice.NO_HEADINGS + " and none of the others." + Advice.MOVE_COLUMNS),
    PORTFOLIO_NOT_CALCULATED(Code.NO_MAIN_SHEET, Advice.NO_HEADINGS + " and none of the others." + Advice.CALCULATE),
    PORTFOLIO_HEADINGS_MISSING(
            Code.NO_MAIN_SHEET, Advice.NO_HEADINGS + " and none of the others." + Advice.WRITE_HEADINGS),
    HIDDEN_PORTFOLIO_HEADINGS_MOVED(Code.NO_MAIN_SHEET, Advice.NO_HEADINGS + Advice.ALL_HIDDEN + Advice.MOVE_COLUMNS),
    HIDDEN_PORTFOLIO_NOT_CALCULATED(Code.NO_MAIN_SHEET, Advice.NO_HEADINGS + Advice.ALL_HIDDEN + Advice.CALCULATE),
    HIDDEN_PORTFOLIO_HEADINGS_MISSING(
            Code.NO_MAIN_SHEET, Advice.NO_HEADINGS + Advice.ALL_HIDDEN + Advice.WRITE_HEADINGS),
    TEMPLATE_MISSING(
            Code.NO_TEMPLATE_SHEET,
            "No sheet of the workbook is named \"{0}\". Give this name to the sheet that lists all sections and"
                    + " services."),
    SERVICES_MISSING(
            Code.NO_SERVICES,
            "The sheet \"{0}\" lists no service. List them below its headings, with names in column B."),
    LINE_ITEMS_MISSING(
            Code.NO_LINE_ITEMS,
            "The sheet \"{0}\" lists no line item. List them below its headings, with names in column B and days in C"
                    + " to E."),

    COPY_TOO_LARGE(
            Code.COPY_IMPOSSIBLE,
            "The workbook is too large for a copy with comments. Download the findings as CSV instead."),
    COPY_OF_OTHER_PARTS(
            Code.COPY_IMPOSSIBLE,
            "The workbook has parts that can't be copied with comments. Download the findings as CSV instead.");

    private final Code code;
    private final String pattern;

    RefusalPhrase(Code code, String pattern) {
        this.code = code;
        this.pattern = pattern;
    }

    Code code() {
        return code;
    }

    @Override
    public String pattern() {
        return pattern;
    }

    /** Parts that several sentences share. */
    private static final class Advice {
        static final String DAMAGED = "The workbook is damaged: ";
        static final String UNUSED_NAME =
                "The defined name \"{0}\", which no cell uses (in Excel: Formulas, Name Manager, Delete),";
        static final String NO_HEADINGS =
                "No sheet has a row with the headings S, M, L in columns C, D, E, as the portfolio has: not \"{0}\"";
        static final String ALL_HIDDEN = ", which is hidden, and none of the others.";

        /** For files that spreadsheet programs don't write. */
        static final String SAVE_AGAIN = " Open it in a spreadsheet program, save it as .xlsx, and upload that.";

        /** For workbooks that a change makes acceptable. */
        static final String THEN_UPLOAD = ", save the workbook and upload it again.";

        static final String REPLACE_BY_VALUE = " Replace it by its value" + THEN_UPLOAD;
        static final String BREAK_LINK = " Break the link (in Excel: Data, Edit Links, Break Link)" + THEN_UPLOAD;
        static final String INSERT_PICTURE =
                " Delete it, or insert it from its file (in Excel: Insert, Pictures, This Device)" + THEN_UPLOAD;
        static final String DELETE_BEHIND = " Delete the rows and columns behind those that count" + THEN_UPLOAD;
        static final String MOVE_COLUMNS = " On \"{0}\" they begin in {1}: move the columns.";
        static final String CALCULATE = " Some formulas have no results: open the workbook in a spreadsheet program,"
                + " let it calculate, save it, and upload it again.";
        static final String WRITE_HEADINGS = " Write them above the days, with the names in column B.";

        private Advice() {}
    }
}
