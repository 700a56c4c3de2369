package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.LargestRemainder;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the shares of the years. Shares that come to the whole but for what was rounded off are apportioned to the
 * whole by largest remainder, so that three thirds are 33.34, 33.33 and 33.33 %.
 */
final class SpreadReader {
    private static final int WHOLE = 10_000;
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** As much as the shares may miss the whole by having been rounded to hundredths of a percent, each. */
    private static final BigDecimal ROUNDED_OFF = new BigDecimal("0.00006");
    /** Equal shares are meant to be equal, even if they were typed as 33 %. */
    private static final BigDecimal EQUAL_SHARES = new BigDecimal("0.011");

    private static final int DIGITS = 30;
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,10})?)\\s?%");

    private final MainSheet main;
    private final Sheet sheet;
    private final Findings findings;

    SpreadReader(MainSheet main, Findings findings) {
        this.main = main;
        this.sheet = main.sheet();
        this.findings = findings;
    }

    /** In hundredths of a percent; empty, with a finding, unless it is the whole. */
    List<Integer> read() {
        List<BigDecimal> shares = isMerged() || isBroken() ? List.of() : shares();
        BigDecimal sum = sum(shares);
        BigDecimal missing = sum.subtract(BigDecimal.ONE).abs();
        boolean equal = shares.stream().distinct().count() == 1 && shares.size() > 1;
        BigDecimal tolerated =
                equal ? EQUAL_SHARES : ROUNDED_OFF.multiply(BigDecimal.valueOf(Math.max(1, shares.size())));
        if (shares.isEmpty() || missing.compareTo(tolerated) > 0) {
            unreadable();
            return List.of();
        }
        List<Integer> spread = apportioned(shares);
        if (missing.compareTo(new BigDecimal("0.000001")) > 0) {
            rounded(sum, spread);
        }
        return spread;
    }

    /** True when a year without a share is followed by more, or one can't be read, or there are too many. */
    private boolean isBroken() {
        boolean ended = false;
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = 0; year <= MainColumns.MOST_YEARS; year++) {
            Cell cell = sheet.at(main.headingRow(), MainColumns.FIRST_YEAR + year);
            Optional<BigDecimal> share = share(cell);
            BigDecimal before = sum;
            boolean whole = share.filter(number -> isAlmost(number, before)).isPresent();
            boolean more = share.filter(number -> number.signum() != 0).isPresent() && !whole;
            boolean wrong = cell.kind() == Cell.Kind.ERROR || cell.isUncalculated();
            if (wrong || (more && (ended || year == MainColumns.MOST_YEARS))) {
                return true;
            }
            ended |= share.isEmpty();
            sum = sum.add(share.orElse(BigDecimal.ZERO));
        }
        return false;
    }

    private List<BigDecimal> shares() {
        List<BigDecimal> shares = new ArrayList<>();
        for (int year = 0; year < MainColumns.MOST_YEARS; year++) {
            Optional<BigDecimal> share = share(sheet.at(main.headingRow(), MainColumns.FIRST_YEAR + year));
            if (share.isEmpty()) {
                break;
            }
            shares.add(share.get());
        }
        dropTotal(shares);
        BigDecimal sum = sum(shares);
        boolean inPercent = sum.subtract(HUNDRED).abs().compareTo(BigDecimal.ONE) <= 0;
        return inPercent ? shares.stream().map(share -> share.movePointLeft(2)).toList() : shares;
    }

    /** Some lists state the whole behind the shares. */
    private static void dropTotal(List<BigDecimal> shares) {
        if (shares.size() > 2) {
            BigDecimal others = sum(shares.subList(0, shares.size() - 1));
            boolean whole = isAlmost(others, BigDecimal.ONE) || isAlmost(others, HUNDRED);
            if (whole && isAlmost(shares.getLast(), others)) {
                shares.removeLast();
            }
        }
    }

    private static boolean isAlmost(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(ROUNDED_OFF) <= 0;
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True when one cell spans several years, so that nobody knows what each of them gets. */
    private boolean isMerged() {
        return sheet.merged().blocks().stream()
                .anyMatch(block -> block.first().row() <= main.headingRow()
                        && block.last().row() >= main.headingRow()
                        && block.last().column() > block.first().column()
                        && block.first().column() >= MainColumns.FIRST_YEAR
                        && block.first().column() < MainColumns.FIRST_YEAR + MainColumns.MOST_YEARS);
    }

    private static Optional<BigDecimal> share(Cell cell) {
        Matcher percent = PERCENT.matcher(TypedNumber.plain(cell.text()));
        Optional<BigDecimal> share = percent.matches()
                ? Numbers.parse(percent.group(1).replace(',', '.')).map(number -> number.movePointLeft(2))
                : cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.TEXT ? typed(cell) : Optional.empty();
        return share.filter(number -> !cell.look().reversed())
                .filter(number -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0);
    }

    private static Optional<BigDecimal> typed(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                ? Numbers.parse(cell.text())
                : TypedNumber.of(cell.text()) instanceof TypedNumber.Read(BigDecimal number)
                        ? Optional.of(number)
                        : Optional.empty();
    }

    private static List<Integer> apportioned(List<BigDecimal> shares) {
        List<BigInteger> weights = shares.stream()
                .map(share -> share.movePointRight(DIGITS).toBigInteger())
                .toList();
        return Arrays.stream(LargestRemainder.apportion(WHOLE, same(weights)))
                .mapToObj(Math::toIntExact)
                .toList();
    }

    /** The noise of binary fractions doesn't decide who gets the last hundredth. */
    private static List<BigInteger> same(List<BigInteger> weights) {
        BigInteger noise = BigInteger.TEN.pow(DIGITS - 12);
        return weights.stream().map(weight -> weight.divide(noise)).toList();
    }

    private void unreadable() {
        CellSource first = sheet.source(main.headingRow(), MainColumns.FIRST_YEAR);
        findings.add(FindingCode.SPREAD_UNREADABLE, first, FindingPhrase.SPREAD_UNREADABLE, first.cell());
    }

    private void rounded(BigDecimal sum, List<Integer> spread) {
        findings.add(
                FindingCode.SPREAD_ROUNDED,
                sheet.source(main.headingRow(), MainColumns.FIRST_YEAR),
                FindingPhrase.SPREAD_ROUNDED,
                sum,
                spread.stream().map(share -> BigDecimal.valueOf(share, 2)).toList());
    }
}
