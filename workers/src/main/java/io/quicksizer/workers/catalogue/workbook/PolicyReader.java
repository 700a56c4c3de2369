package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the default spread, and the rules that the main sheet states in words. */
final class PolicyReader {

    private static final BigDecimal DEFAULT_CUSTOM_MINIMUM = BigDecimal.TEN;
    private static final BigDecimal MOST_DAYS_OF_A_YEAR = new BigDecimal("9999.99");
    private static final int LONGEST_REMARK = 500;
    private static final String NUMBER =
            "([0-9]{1,3}(?:[.,'\u2019 ][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]{1,5}(?:[.,][0-9]{1,3})?)(?![0-9])";
    private static final String MINIMUM = "(?:minimum|mindest|at least|wenigstens)";
    /**
     * The number behind the words, {@code Minimum days per year: 36}, or among them, {@code at least 36 days a year}.
     */
    private static final List<Pattern> YEARLY_MINIMUM = List.of(
            Pattern.compile(
                    MINIMUM + "[^.;]{0,80}(?:days|tage)[^.;]{0,40}(?:year|jahr)[^0-9]{0,40}" + NUMBER,
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    MINIMUM + "[^.;0-9]{0,40}" + NUMBER + "\\s?(?:days|tage)[^.;]{0,40}(?:year|jahr)",
                    Pattern.CASE_INSENSITIVE));

    private static final Pattern GERMAN = Pattern.compile("tage|jahr|mindest", Pattern.CASE_INSENSITIVE);

    private final MainSheet main;
    private final Sheet sheet;
    private final Findings findings;

    PolicyReader(MainSheet main, Findings findings) {
        this.main = main;
        this.sheet = main.sheet();
        this.findings = findings;
    }

    List<ParsedPolicy> policies() {
        List<ParsedPolicy> policies = new ArrayList<>();
        yearlyMinimum().ifPresent(policies::add);
        policies.add(new ParsedPolicy(ParsedPolicy.CUSTOM_SERVICE_MINIMUM_DAYS, DEFAULT_CUSTOM_MINIMUM, null));
        return policies;
    }

    /** The spread of the heading row in hundredths of a percent; empty, with a finding, unless it is the whole. */
    List<Integer> spread() {
        return new SpreadReader(main, findings).read();
    }

    private Optional<ParsedPolicy> yearlyMinimum() {
        List<ParsedPolicy> found = new ArrayList<>();
        for (Map<Integer, Cell> row : sheet.rows().values()) {
            row.values().stream()
                    .sorted((one, other) ->
                            one.address().column() - other.address().column())
                    .map(this::yearlyMinimum)
                    .flatMap(Optional::stream)
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            findings.add(
                    FindingCode.YEARLY_MINIMUM_MISSING,
                    sheet,
                    "No remark on the sheet " + Texts.quoted(sheet.name())
                            + " states a minimum number of days per year; none is checked.");
        } else if (found.stream().map(ParsedPolicy::value).distinct().count() > 1) {
            findings.add(
                    FindingCode.YEARLY_MINIMUM_AMBIGUOUS,
                    sheet,
                    "Several remarks state different minimums of days per year; the first, "
                            + Numbers.plain(found.getFirst().value()) + ", was taken.");
        }
        return found.stream().findFirst();
    }

    private Optional<ParsedPolicy> yearlyMinimum(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.text().length() > LONGEST_REMARK) {
            return Optional.empty();
        }
        return YEARLY_MINIMUM.stream()
                .map(pattern -> pattern.matcher(cell.text()))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(remark -> days(remark.group(1), cell))
                .filter(days -> days.compareTo(MOST_DAYS_OF_A_YEAR) <= 0)
                .map(days -> new ParsedPolicy(
                        ParsedPolicy.YEAR_MINIMUM_DAYS, days, new CellSource(sheet.name(), cell.address())));
    }

    /**
     * The place where a sign may divide thousands or decimals, the remark's language decides, and a finding says so.
     */
    private Optional<BigDecimal> days(String typed, Cell cell) {
        return switch (DaysInWords.read(typed)) {
            case TypedNumber.Read(BigDecimal days) -> Optional.of(days);
            case TypedNumber.Ambiguous days -> Optional.of(grouped(days, typed, cell));
            case TypedNumber.Unreadable unreadable -> Optional.empty();
        };
    }

    private BigDecimal grouped(TypedNumber.Ambiguous days, String typed, Cell cell) {
        char thousands = GERMAN.matcher(cell.text()).find() ? '.' : ',';
        if (typed.indexOf(thousands) < 0) {
            findings.add(
                    FindingCode.YEARLY_MINIMUM_AMBIGUOUS,
                    new CellSource(sheet.name(), cell.address()),
                    "The remark in " + cell.address() + " says " + Texts.quoted(typed)
                            + " days per year, which may mean " + DaysInWords.both(days) + "; "
                            + Numbers.plain(days.grouped()) + " was taken.");
        }
        return days.grouped();
    }
}
