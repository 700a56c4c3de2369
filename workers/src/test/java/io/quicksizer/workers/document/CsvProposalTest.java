package io.quicksizer.workers.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.document.ScenarioDrillDown.Line;
import io.quicksizer.workers.document.ScenarioDrillDown.SizeDays;
import io.quicksizer.workers.frozen.FrozenSizing.Catalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvProposalTest {
    private static final DocumentSettings GERMAN =
            new DocumentSettings(Locale.GERMAN, ZoneId.of("Europe/Berlin"), Palette.CALM);

    private final CsvProposal csv = new CsvProposal(DocumentSettings.standard());

    @Test
    void the_english_and_german_proposals_are_the_golden_ones_byte_by_byte() throws IOException {
        Golden.assertSame("proposal.csv", csv.render(Proposals.approved()));
        Golden.assertSame("proposal_de.csv", new CsvProposal(GERMAN).render(Proposals.submitted()));
    }

    @Test
    void it_starts_with_a_byte_order_mark_ends_lines_with_crlf_and_has_one_width() throws IOException {
        byte[] file = csv.render(Proposals.approved());
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, UTF_8)).endsWith("\r\n");
        assertThat(parse(file)).allSatisfy(record -> assertThat(record.size()).isEqualTo(11));
    }

    @Test
    void read_again_it_gives_the_figures_of_the_proposal_back() throws IOException {
        Proposal proposal = Proposals.approved();
        List<CSVRecord> rows = parse(csv.render(proposal)).stream()
                .filter(record ->
                        record.get(0).equals("scenarios") && record.get(1).equals("data"))
                .toList();
        assertThat(rows).hasSameSizeAs(proposal.content().rows());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get(3))
                    .isEqualTo(proposal.content().rows().get(i).name());
            assertThat(new BigDecimal(rows.get(i).get(5)))
                    .isEqualByComparingTo(proposal.content().rows().get(i).days());
        }
    }

    @Test
    void a_time_has_seconds_and_no_fractions_of_them() throws IOException {
        Proposal signed = Proposals.with(
                Proposals.withoutLineItems(),
                Circumstances.Status.APPROVED,
                List.of(new Circumstances.Approval(
                        1,
                        "leads",
                        Circumstances.Decision.APPROVED,
                        "Ada",
                        Instant.parse("2026-03-12T09:00:00.120Z"),
                        "",
                        Proposals.HASH)));

        assertThat(parse(csv.render(signed)))
                .anySatisfy(record -> assertThat(record.get(6)).isEqualTo("2026-03-12T09:00:00Z"));
    }

    @Test
    void numbers_have_a_point_in_german_too() throws IOException {
        assertThat(parse(new CsvProposal(GERMAN).render(Proposals.submitted())))
                .anySatisfy(record -> assertThat(record.get(5)).isEqualTo("841.33"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "   =1",
                "\"=1",
                "'=1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                ";=1",
                ",=1",
                "=cmd|' /C calc'!A0",
                "\tfoo"
            })
    void a_text_that_would_run_as_a_formula_starts_with_an_apostrophe(String text) throws IOException {
        assertThat(notesOf(text)).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {"a;=1 → a;'=1", "a, -B → a,' -B", "a|@x → a|'@x", "a;\"=1 → a;'\"=1", "a-b=c → a-b=c", "x → x"})
    void a_separator_within_the_text_starts_no_formula_either(String text, String harmless) {
        assertThat(CsvText.harmless(text)).isEqualTo(harmless);
    }

    @Test
    void a_line_break_within_the_text_starts_no_formula_either() throws IOException {
        assertThat(notesOf("first\r\n=1")).isEqualTo("first\n'=1");
    }

    @Test
    void control_characters_are_removed() throws IOException {
        assertThat(notesOf("a\0b\u0007c\u001Bd\u202Ee")).isEqualTo("abcde");
    }

    @Test
    void a_negative_number_stays_a_number() {
        assertThat(CsvTable.Cell.number(new BigDecimal("-1.50")).value()).isEqualTo("-1.5");
        assertThat(CsvTable.Cell.number(new BigDecimal("100")).value()).isEqualTo("100");
    }

    @Test
    void a_scenario_without_its_collapsed_rows_still_counts_them_and_says_so() throws IOException {
        byte[] all = new ScenarioCsv(DocumentSettings.standard()).render(drillDown(), ScenarioCsv.Rows.ALL);
        byte[] some =
                new ScenarioCsv(DocumentSettings.standard()).render(drillDown(), ScenarioCsv.Rows.WITHOUT_COLLAPSED);
        Golden.assertSame("scenario.csv", all);
        assertThat(parse(all).getLast().toList())
                .isEqualTo(parse(some).getLast().toList());
        assertThat(parse(some)).hasSize(parse(all).size() - 1);
        assertThat(new String(some, UTF_8)).contains("all services, also those that are not listed");
    }

    private static ScenarioDrillDown drillDown() {
        SizeDays template = new SizeDays(new BigDecimal("1.5"), BigDecimal.TWO, BigDecimal.TEN, null);
        return new ScenarioDrillDown(
                "Interfaces",
                new Catalogue(7, "Demo catalogue 2026"),
                List.of(
                        new Line("Prepare", "Kick-off", "95001000", template, template, false, false, ""),
                        new Line(
                                "Prepare",
                                "Survey",
                                "95001001",
                                template,
                                new SizeDays(null, BigDecimal.ONE, BigDecimal.TEN, null),
                                true,
                                true,
                                "left out at S on purpose")));
    }

    private String notesOf(String text) throws IOException {
        return parse(csv.render(Proposals.saying(text))).stream()
                .filter(record -> record.get(2).equals("Notes"))
                .findFirst()
                .orElseThrow()
                .get(3);
    }

    private static List<CSVRecord> parse(byte[] file) throws IOException {
        String text = new String(file, UTF_8).substring(1);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }
}
