package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final int WHOLE = 10_000;
    private static final Pattern YEARLY_MINIMUM = Pattern.compile(
            "(?:minimum|mindest)[^.;]{0,80}(?:days|tage)[^.;]{0,40}(?:year|jahr)[^0-9]{0,40}([0-9]{1,5}(?:[.,][0-9]{1,2})?)(?![0-9])",
            Pattern.CASE_INSENSITIVE);

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

    /** The spread of the heading row in hundredths of a percent; empty, with a finding, unless it is exactly 100 %. */
    List<Integer> spread() {
        List<Integer> spread = new ArrayList<>();
        for (int year = 0; year < MainColumns.MOST_YEARS; year++) {
            Optional<BigDecimal> share = Numbers.parse(
                    sheet.at(main.headingRow(), MainColumns.FIRST_YEAR + year).text());
            if (share.isEmpty() || share.get().signum() < 0 || share.get().compareTo(BigDecimal.ONE) > 0) {
                break;
            }
            spread.add(share.get()
                    .movePointRight(4)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact());
        }
        if (spread.stream().mapToInt(Integer::intValue).sum() == WHOLE) {
            return spread;
        }
        findings.add(
                FindingCode.SPREAD_UNREADABLE,
                sheet.source(main.headingRow(), MainColumns.FIRST_YEAR),
                "The shares of the years, from "
                        + sheet.source(main.headingRow(), MainColumns.FIRST_YEAR)
                                .cell() + " on, don't add up to 1; the usual spread is offered instead.");
        return List.of();
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
        Matcher remark = YEARLY_MINIMUM.matcher(cell.text());
        return remark.find()
                ? Numbers.parse(remark.group(1).replace(',', '.'))
                        .filter(days -> days.compareTo(MOST_DAYS_OF_A_YEAR) <= 0)
                        .map(days -> new ParsedPolicy(
                                ParsedPolicy.YEAR_MINIMUM_DAYS, days, new CellSource(sheet.name(), cell.address())))
                : Optional.empty();
    }
}
