package io.quicksizer.workers.catalogue.workbook;

import java.util.List;
import java.util.Optional;

/**
 * The sheets of a workbook as its file has them.
 *
 * @param sheets in the workbook's order
 * @param calculatesOnOpen true when the file asks the program that opens it to calculate everything again, since its
 *     results can't be relied on
 */
record WorkbookContent(List<Sheet> sheets, boolean calculatesOnOpen) {
    WorkbookContent {
        sheets = List.copyOf(sheets);
    }

    /** The sheet of this name, case and look-alike signs aside. */
    Optional<Sheet> sheet(String name) {
        String folded = Texts.folded(name);
        return sheets.stream()
                .filter(sheet -> Texts.folded(sheet.name()).equals(folded))
                .findFirst();
    }
}
