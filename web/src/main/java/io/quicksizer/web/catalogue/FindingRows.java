package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.workers.catalogue.FindingEntry;
import io.quicksizer.workers.catalogue.workbook.AnnotatedWorkbook;
import io.quicksizer.workers.catalogue.workbook.AnnotatedWorkbook.Annotation;
import io.quicksizer.workers.catalogue.workbook.Finding;
import io.quicksizer.workers.catalogue.workbook.FindingCode;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefused;
import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.document.PlainCsv;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    List<FindingRow> stored(List<FindingEntry> findings, Locale locale) {
        return sorted(findings.stream()
                .map(finding -> new FindingRow(
                        finding.severity(),
                        finding.code(),
                        finding.sheet().orElse(""),
                        finding.cell().orElse(""),
                        finding.value().orElse(""),
                        finding.understood().orElse(""),
                        text(
                                finding.code(),
                                finding.message(),
                                shown(finding.sheet().orElse(""), finding.cell().orElse("")),
                                locale)))
                .toList());
    }

    List<FindingRow> found(List<Finding> findings, Locale locale) {
        return sorted(findings.stream()
                .map(finding -> new FindingRow(
                        FindingSeverity.valueOf(finding.severity().name()),
                        finding.code().name(),
                        Optional.ofNullable(finding.sheet()).orElse(""),
                        Optional.ofNullable(finding.cell()).orElse(""),
                        Optional.ofNullable(finding.value()).orElse(""),
                        Optional.ofNullable(finding.understood()).orElse(""),
                        text(
                                finding.code().name(),
                                finding.message(),
                                shown(
                                        Optional.ofNullable(finding.sheet()).orElse(""),
                                        Optional.ofNullable(finding.cell()).orElse("")),
                                locale)))
                .toList());
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
    static byte[] annotated(byte[] workbook, List<FindingRow> rows) {
        return AnnotatedWorkbook.of(
                workbook,
                rows.stream()
                        .map(row -> new Annotation(row.sheet(), row.cell(), row.code() + ": " + row.text()))
                        .toList());
    }

    /**
     * Returns why a file was rejected. The English sentence names sheets, cells and numbers; translations append them
     * in a list.
     */
    String refusal(WorkbookRefused refused, Locale locale) {
        String sentence = String.valueOf(refused.getMessage());
        String translated = messages.getMessage("refusal." + refused.code(), null, sentence, locale);
        return isGerman(locale) && translated != null ? translated + Facts.of(sentence, Set.of()) : sentence;
    }

    /**
     * Returns the text of a finding. Only the English sentence has names and numbers; other languages have one sentence
     * for each code, and append them.
     */
    private String text(String code, String message, Set<String> shown, Locale locale) {
        String translated = isGerman(locale) ? messages.getMessage("finding." + code, null, null, locale) : null;
        return translated == null ? message : translated + Facts.of(message, shown);
    }

    /** Returns the facts that have a column of their own. */
    private static Set<String> shown(String sheet, String cell) {
        return Set.of("\"" + sheet + "\"", cell);
    }

    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    private static List<FindingRow> sorted(List<FindingRow> rows) {
        return rows.stream().sorted(Comparator.comparing(FindingRow::severity)).toList();
    }
}
