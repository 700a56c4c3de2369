package io.quicksizer.workers.catalogue.workbook;

/**
 * A file that is not read at all: it is no workbook, it is damaged, or it holds something a catalogue has no need of.
 */
public final class WorkbookRefused extends RuntimeException {

    /** Advice for files that spreadsheet programs don't write. */
    static final String SAVE_AGAIN = " Open it in a spreadsheet program, save it as .xlsx, and upload that.";

    /** Advice for workbooks that a change makes acceptable. */
    static final String THEN_UPLOAD = ", save the workbook and upload it again.";

    private static final long serialVersionUID = 1L;

    /** The reason why a file was refused. The names are stored and shown, so they stay. */
    public enum Code {
        /** No bytes at all, or a workbook without any sheet. */
        EMPTY,
        /** Neither a zip archive nor a workbook. */
        NOT_A_WORKBOOK,
        /** Cut off, garbled, or not well-formed inside. */
        DAMAGED,
        /** Protected by a password. */
        ENCRYPTED,
        /** A binary workbook: .xls or .xlsb. */
        OLD_FORMAT,
        /** Holds a VBA project or a macro sheet, whatever its file name says. */
        MACROS,
        /** Refers to other workbooks, files, data connections or addresses. */
        EXTERNAL_LINKS,
        /** A formula or a link asks another program for data. */
        DDE,
        /** Holds an embedded object or a control. */
        EMBEDDED_OBJECT,
        /** Holds an archive inside the archive. */
        NESTED_ARCHIVE,
        /** Two parts of the same name. */
        DUPLICATE_ENTRIES,
        /** A part whose name leads out of the archive. */
        UNSAFE_NAME,
        /** More parts than a workbook can need. */
        TOO_MANY_ENTRIES,
        /** The file is larger than allowed. */
        FILE_TOO_LARGE,
        /** Unpacks to more than allowed, or from suspiciously little. */
        ZIP_BOMB,
        /** Declares a document type or entities in its XML. */
        XML_DOCTYPE,
        /** XML nested deeper than any workbook is. */
        XML_TOO_DEEP,
        /** A text longer than a cell can hold. */
        TEXT_TOO_LONG,
        /** More shared texts than allowed, or long ones in too many cells. */
        TOO_MANY_TEXTS,
        /** More sheets than allowed. */
        TOO_MANY_SHEETS,
        /** More rows than allowed in a sheet. */
        TOO_MANY_ROWS,
        /** A value beyond the last column allowed. */
        TOO_MANY_COLUMNS,
        /** More cells than allowed in the whole workbook. */
        TOO_MANY_CELLS,
        /** The first sheet has no headings S, M and L. */
        NO_MAIN_SHEET,
        /** No sheet is named "Scenario Template". */
        NO_TEMPLATE_SHEET,
        /** The template lists no service. */
        NO_SERVICES,
        /** The main sheet lists no line item. */
        NO_LINE_ITEMS,
        /** The workbook was read, but a copy with comments can't be made of it. */
        COPY_IMPOSSIBLE
    }

    private final Code code;

    WorkbookRefused(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    WorkbookRefused(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** @param what the end of a sentence that begins with the damage */
    static WorkbookRefused damaged(String what) {
        return new WorkbookRefused(Code.DAMAGED, sentence(what));
    }

    static WorkbookRefused damaged(String what, Throwable cause) {
        return new WorkbookRefused(Code.DAMAGED, sentence(what), cause);
    }

    private static String sentence(String what) {
        return "The workbook is damaged: " + what + "." + SAVE_AGAIN;
    }

    /**
     * The reason as a stable word; {@link #getMessage()} says it as a sentence for the person who uploaded the file.
     */
    public Code code() {
        return code;
    }
}
