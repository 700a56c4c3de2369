package io.quicksizer.workers.catalogue.workbook;

import java.util.Arrays;
import java.util.List;

/**
 * The reason why a file is not read at all: it is no workbook, it is damaged, or it holds something a catalogue has no
 * need of.
 *
 * @param phrase the sentence, whose English is beside its name
 * @param arguments in the order of its placeholders: a text of the workbook, which is shortened; a {@link CellAddress};
 *     a number as {@link Integer}, which has the separators of the reader's language
 */
public record WorkbookRefusal(RefusalPhrase phrase, List<Object> arguments) {

    /** The kind of a refusal. The names are audited, and clients of the API know them, so they stay. */
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

    public WorkbookRefusal {
        arguments = List.copyOf(arguments);
    }

    static WorkbookRefusal of(RefusalPhrase phrase, Object... arguments) {
        return new WorkbookRefusal(
                phrase, Arrays.stream(arguments).map(WorkbookRefusal::argument).toList());
    }

    private static Object argument(Object value) {
        return value instanceof String text ? Texts.brief(text) : value;
    }

    /** The kind of the refusal, as a stable name. */
    public Code code() {
        return phrase.code();
    }

    /** The sentence in English. */
    public String message() {
        return phrase.message(arguments.stream().map(Object::toString).toList());
    }
}
