package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.frozen.FrozenSizing.Row;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvDialectTest {
    private static final CSVFormat COMMAS = CSVFormat.RFC4180;
    private static final CSVFormat SEMICOLONS =
            COMMAS.builder().setDelimiter(';').get();

    @Test
    void a_plain_table_has_decimal_commas_in_figures_only() throws IOException {
        List<List<?>> rows = List.of(List.of(new BigDecimal("12.50"), 7, "1.5; a", "12.5"));
        byte[] german = PlainCsv.of(List.of("a", "b", "c", "d"), List.copyOf(rows), DecimalSeparator.COMMA);

        assertThat(records(german, SEMICOLONS).getLast().toList()).containsExactly("12,5", "7", "1.5; a", "12.5");
        assertThat(records(PlainCsv.of(List.of("a", "b", "c", "d"), List.copyOf(rows)), COMMAS)
                        .getLast()
                        .toList())
                .containsExactly("12.5", "7", "1.5; a", "12.5");
    }

    @Test
    void every_decimal_figure_gets_a_comma_and_every_text_stays() throws IOException {
        byte[] file = new CsvProposal(DocumentSettings.standard()).render(Proposals.approved());
        List<CSVRecord> kept = records(file, COMMAS);
        List<CSVRecord> german = records(CsvDialect.withDecimalComma(file), SEMICOLONS);

        assertThat(german).hasSameSizeAs(kept);
        int decimals = 0;
        for (int at = 0; at < kept.size(); at++) {
            for (int column = 0; column < kept.get(at).size(); column++) {
                String before = kept.get(at).get(column);
                String after = german.get(at).get(column);
                if (before.matches("-?\\d+\\.\\d+")) {
                    assertThat(after).isEqualTo(before.replace('.', ','));
                    decimals++;
                } else {
                    assertThat(after).isEqualTo(before);
                }
            }
        }
        assertThat(decimals).isGreaterThan(20);
    }

    @Test
    void figures_of_alternatives_and_of_what_is_deferred_get_a_comma_too() throws IOException {
        Row row = Proposals.row("Core", "1.5", "M", List.of(Proposals.days("12.5")), List.of());
        List<Row> deferred = List.of(Proposals.deferred("Core", "2.5", "S", "7.25"));
        Proposal proposal = Proposals.with(
                Proposals.withoutLineItems(),
                List.of(Proposals.offer("Phased", List.of(Proposals.days("100")), row, deferred)),
                deferred);

        List<CSVRecord> german = records(
                CsvDialect.withDecimalComma(new CsvProposal(DocumentSettings.standard()).render(proposal)), SEMICOLONS);

        assertThat(german.stream()
                        .filter(record -> record.get(0).equals("alternatives")
                                || record.get(0).equals("deferred"))
                        .filter(record -> !record.get(1).equals("heading"))
                        .map(record -> String.join(
                                "|", record.stream().skip(2).limit(5).toList())))
                .containsExactly(
                        "Phased|1.5|M|12,5|12,5",
                        "Phased|Total||12,5|12,5",
                        "|Core|2.5|S|7,25",
                        "Phased|Core|2.5|S|7,25");
    }

    @Test
    void a_text_that_looks_like_a_number_is_still_that_text() throws IOException {
        byte[] file = new CsvProposal(DocumentSettings.standard()).render(Proposals.saying("1.5"));

        assertThat(records(CsvDialect.withDecimalComma(file), SEMICOLONS).stream()
                        .flatMap(CSVRecord::stream)
                        .filter(cell -> cell.equals("1,5")))
                .isEmpty();
    }

    private static List<CSVRecord> records(byte[] file, CSVFormat format) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return format.parse(new StringReader(text.substring(1))).getRecords();
    }
}
