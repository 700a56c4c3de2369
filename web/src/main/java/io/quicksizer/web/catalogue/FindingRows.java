package io.quicksizer.web.catalogue;

import io.quicksizer.workers.catalogue.FindingEntry;
import io.quicksizer.workers.catalogue.workbook.AnnotatedWorkbook;
import io.quicksizer.workers.catalogue.workbook.AnnotatedWorkbook.Annotation;
import io.quicksizer.workers.catalogue.workbook.Finding;
import io.quicksizer.workers.catalogue.workbook.FindingCode;
import io.quicksizer.workers.catalogue.workbook.WorkbookOutcome;
import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.document.PlainCsv;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Renderer of findings in the reader's language, most severe first, as rows of a page or of a CSV file. */
@Component
class FindingRows {
    /** Decimals as they are stored; a version such as 2.10 is none. */
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9]\\d{0,14})\\.\\d{0,9}[1-9]");

    private final MessageSource messages;

    FindingRows(MessageSource messages) {
        this.messages = messages;
    }

    List<FindingRow> found(List<Finding> findings, Locale locale) {
        return stored(findings.stream().map(FindingEntry::of).toList(), locale);
    }

    /** Returns the findings in the reader's language; those of earlier releases are stored in English only. */
    List<FindingRow> stored(List<FindingEntry> findings, Locale locale) {
        return findings.stream()
                .map(finding -> row(finding, locale))
                .sorted(Comparator.comparing(FindingRow::severity))
                .toList();
    }

    private static FindingRow row(FindingEntry finding, Locale locale) {
        String understood = finding.understood().orElse("");
        return new FindingRow(
                finding.severity(),
                finding.code(),
                finding.sheet().orElse(""),
                finding.cell().orElse(""),
                finding.value().orElse(""),
                understood,
                shown(understood, locale),
                finding.in(locale));
    }

    private static String shown(String understood, Locale locale) {
        char separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return DECIMAL.matcher(understood).matches() ? understood.replace('.', separator) : understood;
    }

    byte[] csv(List<FindingRow> rows, Locale locale, DecimalSeparator separator) {
        List<String> headings = List.of("severity", "code", "sheet", "cell", "value", "understood", "finding").stream()
                .map(name -> messages.getMessage("findings.csv." + name, null, name, locale))
                .toList();
        return PlainCsv.of(
                headings,
                rows.stream()
                        .<List<? extends @Nullable Object>>map(row -> List.of(
                                row.severity().name(),
                                row.code(),
                                row.sheet(),
                                row.cell(),
                                value(row),
                                figure(row.understood()),
                                row.text()))
                        .toList(),
                separator);
    }

    /** Returns the content of the cell; one with two readings is no number yet. */
    private static Object value(FindingRow row) {
        return row.code().equals(FindingCode.NUMBER_AMBIGUOUS.name()) ? row.value() : figure(row.value());
    }

    /** Returns decimals as a number, which gets the separator of the file; any other text as it is. */
    private static Object figure(String text) {
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    /** Returns a copy of the workbook with the findings as cell comments. */
    static WorkbookOutcome<byte[]> annotated(byte[] workbook, List<FindingRow> rows) {
        return AnnotatedWorkbook.of(
                workbook,
                rows.stream()
                        .map(row -> new Annotation(row.sheet(), row.cell(), row.code() + ": " + row.text()))
                        .toList());
    }
}
