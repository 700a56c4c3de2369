package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.db.catalogue.ImportFinding;
import io.quicksizer.workers.catalogue.workbook.Finding;
import io.quicksizer.workers.catalogue.workbook.FindingText;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding of an import.
 *
 * @param severity the severity
 * @param code stable code, explained in {@code docs/catalogue.md}
 * @param sheet the sheet that it is about; empty for the whole workbook
 * @param cell the cell that it is about; empty for the whole sheet
 * @param message one sentence in English
 * @param text the same sentence with its arguments; empty for findings of earlier releases
 * @param value content of the cell; empty without a cell
 * @param understood how the import interpreted it; empty if it was ignored
 */
public record FindingEntry(
        FindingSeverity severity,
        String code,
        Optional<String> sheet,
        Optional<String> cell,
        String message,
        Optional<FindingText> text,
        Optional<String> value,
        Optional<String> understood) {

    static FindingEntry of(ImportFinding finding) {
        return new FindingEntry(
                finding.severity(),
                finding.code(),
                finding.sheet(),
                finding.cell(),
                finding.message(),
                finding.wording().flatMap(StoredFindingText::read),
                finding.value(),
                finding.understood());
    }

    /** Returns a finding that is not stored. */
    public static FindingEntry of(Finding finding) {
        return new FindingEntry(
                FindingSeverity.valueOf(finding.severity().name()),
                finding.code().name(),
                Optional.ofNullable(finding.sheet()),
                Optional.ofNullable(finding.cell()),
                finding.message(),
                Optional.of(finding.text()),
                Optional.ofNullable(finding.value()),
                Optional.ofNullable(finding.understood()));
    }

    /** Returns the sentence in a language, or in English if it was stored in English only. */
    public String in(Locale locale) {
        return text.map(sentence -> sentence.in(locale)).orElse(message);
    }
}
