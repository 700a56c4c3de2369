package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A finding says in German what it says in English: names, rows, cells, figures, and what to do. */
class FindingTextTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final ResourceBundle english = bundle(Locale.ROOT);
    private final ResourceBundle german = bundle(Locale.GERMAN);

    @ParameterizedTest
    @EnumSource
    void every_phrase_is_said_in_both_languages_with_the_same_arguments(FindingPhrase phrase) {
        assertThat(places(german.getString(phrase.name()))).isEqualTo(places(english.getString(phrase.name())));
        assertThat(german.getString(phrase.name())).isNotEqualTo(english.getString(phrase.name()));
    }

    @Test
    void no_text_is_left_without_a_phrase() {
        Set<String> phrases =
                Stream.of(FindingPhrase.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(phrases);
        assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(phrases);
    }

    @Test
    void line_items_of_one_name_are_named_with_both_rows() {
        assertSaid(
                small().text(MAIN, "B8", "First Review"),
                FindingCode.DUPLICATE_NAME,
                "The line item \"first review\" is in rows 7 and 8.",
                "Die Position „first review“ steht in den Zeilen 7 und 8.");
    }

    @Test
    void a_total_that_disagrees_is_named_with_both_figures() {
        assertSaid(
                small().formula(REVIEW, "F2", "SUM(F4+F7)", "8.5"),
                FindingCode.TOTAL_DISAGREES,
                "The sheet \"Review\" states 8.5 days for M in F2, but its services add up to 7; the sum counts.",
                "Das Blatt „Review“ gibt in F2 8,5 Tage für M an, seine Leistungen ergeben aber 7; die Summe zählt.");
    }

    @Test
    void a_text_of_two_readings_is_quoted_as_it_is_and_its_readings_have_decimal_commas() {
        assertSaid(
                small().text(REVIEW, "F6", "1.234"),
                FindingCode.NUMBER_AMBIGUOUS,
                "The cell F6 holds the text \"1.234\", which may mean 1234 or 1.234 days; type it as a number; it"
                        + " counts as blank.",
                "Die Zelle F6 enthält den Text „1.234“, der 1234 oder 1,234 Tage bedeuten kann; tragen Sie ihn als Zahl"
                        + " ein; sie zählt als leer.");
    }

    @Test
    void a_number_of_a_cell_has_a_decimal_comma_too() {
        assertSaid(
                small().number(REVIEW, "E6", "2.004"),
                FindingCode.DAYS_ROUNDED,
                "The cell E6 says \"2.004\" days; it was rounded to 2.",
                "Die Zelle E6 gibt „2,004“ Tage an; der Wert wurde auf 2 gerundet.");
    }

    @Test
    void shares_are_listed_with_slashes_between_decimal_commas() {
        assertSaid(
                small().number(MAIN, "I6", "0.3333")
                        .number(MAIN, "J6", "0.3333")
                        .number(MAIN, "K6", "0.3333"),
                FindingCode.SPREAD_ROUNDED,
                "The shares of the years add up to 0.9999; they were taken as 33.34 / 33.33 / 33.33 %.",
                "Die Anteile der Jahre ergeben 0,9999; sie wurden als 33,34 / 33,33 / 33,33 % übernommen.");
    }

    @Test
    void what_is_odd_about_a_cell_is_part_of_every_sentence_about_it() {
        assertSaid(
                small().text(TEMPLATE, "D5", "a lot"),
                FindingCode.NOT_A_NUMBER,
                "The default effort of \"Blueprint\" in D5 holds the text \"a lot\" where days belong; it was kept as it"
                        + " is, no days are calculated from it.",
                "Der Standardaufwand von „Blueprint“ in D5 enthält den Text „a lot“, wo Tage hingehören; er wurde"
                        + " unverändert übernommen, Tage werden daraus nicht berechnet.");
        assertSaid(
                small().blank(MAIN, "D8"),
                FindingCode.LINE_ITEM_WITHOUT_DAYS,
                "No scenario backs \"Flat Fee\", and its cell for M, D8, is blank.",
                "„Flat Fee“ hat kein Szenario, und die Zelle D8 für M ist leer.");
    }

    @Test
    void a_total_that_a_formula_leaves_empty_is_said_to_be_blank() {
        assertSaid(
                small().raw(REVIEW, "F2", "t=\"str\"", "<f>IF(1,\"\",\"\")</f><v></v>"),
                FindingCode.TOTAL_UNREADABLE,
                "The total in F2 is blank; the sum of the services counts.",
                "Die Summe in F2 ist leer; die Summe der Leistungen zählt.");
    }

    @Test
    void sizes_have_the_names_of_the_language() {
        FindingText text = FindingText.of(FindingPhrase.COLUMNS_HIDDEN, REVIEW, List.of(Size.S, Size.CUSTOM));
        assertThat(text.in(Locale.ENGLISH)).contains("for S, Custom;");
        assertThat(text.in(Locale.GERMANY)).contains("für S, Individuell aus;");
        assertThat(text.in(Locale.FRENCH)).isEqualTo(text.in(Locale.ENGLISH));
    }

    @Test
    void a_text_of_the_workbook_is_never_read_as_a_place_and_a_tiny_number_never_becomes_a_line() {
        assertThat(FindingText.of(FindingPhrase.NAMED, "{0} $1 \\").in(Locale.ENGLISH))
                .isEqualTo("\"{0} $1 \\\"");
        assertThat(FindingText.of(FindingPhrase.ROW, new BigDecimal("1E-300")).in(Locale.GERMAN))
                .isEqualTo("Zeile 1E-300");
    }

    private static void assertSaid(SmallWorkbook workbook, FindingCode code, String english, String german) {
        Finding finding = workbook.read().findings().stream()
                .filter(found -> found.code() == code)
                .findFirst()
                .orElseThrow();
        assertThat(finding.message()).isEqualTo(english);
        assertThat(finding.text().in(Locale.GERMAN)).isEqualTo(german);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "catalogue.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
