package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the default spread, and the rules that the main sheet states in words. */
final class PolicyReader {

    private static final BigDecimal DEFAULT_CUSTOM_MINIMUM = BigDecimal.TEN;
    private static final BigDecimal MOST_DAYS_OF_A_YEAR = new BigDecimal("9999.99");
    private static final int LONGEST_LABEL = 500;
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
            findings.add(FindingCode.YEARLY_MINIMUM_MISSING, sheet, FindingPhrase.MINIMUM_MISSING, sheet.name());
        } else if (found.stream().map(ParsedPolicy::value).distinct().count() > 1) {
            findings.add(
                    FindingCode.YEARLY_MINIMUM_AMBIGUOUS,
                    sheet,
                    FindingPhrase.MINIMUMS_DIFFER,
                    found.getFirst().value());
        }
        return found.stream().findFirst();
    }

    private Optional<ParsedPolicy> yearlyMinimum(Cell cell) {
        reportError(cell);
        boolean words = cell.kind() == Cell.Kind.TEXT || cell.look().words() != null;
        if (!words) {
            return Optional.empty();
        }
        if (cell.shown().length() <= LONGEST_LABEL && MinimumRemark.isLabel(cell.shown())) {
            return besideOrBelow(cell);
        }
        Optional<MinimumRemark> remark = MinimumRemark.in(cell.shown());
        Optional<BigDecimal> days = remark.flatMap(MinimumRemark::number)
                .filter(number -> !cell.look().reversed())
                .flatMap(number -> days(number, cell))
                .filter(stated -> stated.compareTo(MOST_DAYS_OF_A_YEAR) <= 0);
        if (remark.isPresent() && (days.isEmpty() || !remark.get().clear())) {
            findings.add(
                    FindingCode.YEARLY_MINIMUM_AMBIGUOUS,
                    new CellSource(sheet.name(), cell.address()),
                    days.isPresent() ? FindingPhrase.MINIMUM_UNCLEAR : FindingPhrase.MINIMUM_UNREADABLE,
                    cell.address(),
                    cell.shown(),
                    days.orElse(BigDecimal.ZERO));
        }
        return days.map(stated ->
                new ParsedPolicy(ParsedPolicy.YEAR_MINIMUM_DAYS, stated, new CellSource(sheet.name(), cell.address())));
    }

    /** A remark that was put together by a formula and shows an error states nothing any more. */
    private void reportError(Cell cell) {
        String formula = cell.formula();
        if (cell.kind() == Cell.Kind.ERROR
                && formula != null
                && formula.length() <= LONGEST_LABEL
                && (MinimumRemark.isLabel(formula) || MinimumRemark.in(formula).isPresent())) {
            new ErrorCells(sheet, findings).report(cell);
        }
    }

    /** The number that a label leaves to the next cell of its row, else to the one below it. */
    private Optional<ParsedPolicy> besideOrBelow(Cell words) {
        CellAddress label = words.address();
        Cell beside = sheet.rows().getOrDefault(label.row(), Map.of()).values().stream()
                .filter(cell -> cell.address().column() > label.column() && cell.hasValue())
                .min(Comparator.comparing(cell -> cell.address().column()))
                .orElseGet(() -> sheet.at(label.row() + 1, label.column()));
        DaysCell read = DaysCell.read(beside, MOST_DAYS_OF_A_YEAR);
        if (read.days() == null && read.oddity() != null) {
            findings.add(
                    FindingCode.YEARLY_MINIMUM_AMBIGUOUS,
                    new CellSource(sheet.name(), beside.address()),
                    FindingPhrase.MINIMUM_ODD,
                    beside.address(),
                    label,
                    read.oddity());
        } else if (read.days() == null && !MinimumRemark.isDenied(words.shown())) {
            findings.add(
                    FindingCode.YEARLY_MINIMUM_AMBIGUOUS,
                    new CellSource(sheet.name(), label),
                    FindingPhrase.MINIMUM_UNREADABLE,
                    label,
                    words.shown());
        }
        return Optional.ofNullable(read.days())
                .map(days -> new ParsedPolicy(
                        ParsedPolicy.YEAR_MINIMUM_DAYS,
                        days.toBigDecimal(),
                        new CellSource(sheet.name(), beside.address())));
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
        char thousands = GERMAN.matcher(cell.shown()).find() ? '.' : ',';
        if (typed.indexOf(thousands) < 0) {
            findings.add(
                    FindingCode.YEARLY_MINIMUM_AMBIGUOUS,
                    new CellSource(sheet.name(), cell.address()),
                    FindingPhrase.MINIMUM_OF_TWO_NUMBERS,
                    cell.address(),
                    typed,
                    days.grouped(),
                    days.decimal());
        }
        return days.grouped();
    }
}
