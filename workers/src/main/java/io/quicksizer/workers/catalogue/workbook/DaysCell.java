package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell read as days.
 *
 * @param days exact to 0.01, or null when the cell is blank or holds nothing that can count
 * @param code what is odd about the cell, or null
 * @param oddity the same as the end of a sentence that begins with the cell's address; null when nothing is odd
 */
record DaysCell(
        @Nullable Days days,
        @Nullable FindingCode code,
        @Nullable FindingText oddity) {
    /** The most days of one service at one size. */
    static final BigDecimal MOST_OF_A_SERVICE = new BigDecimal("9999.99");
    /** The most days of a line item or of a whole sheet. */
    static final BigDecimal MOST_OF_A_TOTAL = new BigDecimal("999999.99");

    private static final DaysCell NOTHING = new DaysCell(null, null, null);
    private static final Pattern DATE_AS_TEXT = Pattern.compile(
            "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\\s?[AaPp][Mm])?|[0-9]{1,4}([-./])[0-9]{1,2}\\1[0-9]{2,4}|[0-9]{1,2}\\.[0-9]{1,2}\\.");
    /** Below this a difference is the noise of binary fractions, not a figure that somebody typed. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    static DaysCell read(Cell cell, BigDecimal most) {
        if (cell.isUncalculated()) {
            return odd(FindingCode.FORMULA_WITHOUT_RESULT, FindingPhrase.WITHOUT_RESULT);
        }
        return switch (cell.kind()) {
            case BLANK -> NOTHING;
            case ERROR -> odd(FindingCode.CELL_ERROR, FindingPhrase.SHOWS_ERROR, cell);
            case BOOLEAN -> odd(FindingCode.NOT_A_NUMBER, FindingPhrase.TRUE_OR_FALSE);
            case DATE -> date(cell);
            case NUMBER -> number(cell, most);
            case TEXT -> cell.hasValue() ? text(cell, most) : NOTHING;
        };
    }

    /** Tells the oddity, if there is one. */
    void report(BiConsumer<FindingCode, FindingText> finding) {
        if (code != null && oddity != null) {
            finding.accept(code, oddity);
        }
    }

    private static DaysCell number(Cell cell, BigDecimal most) {
        Optional<BigDecimal> number = Numbers.parse(cell.text());
        if (cell.formula() != null && Formula.isDate(cell.formula(), number)) {
            return date(cell);
        }
        String unit = cell.look().unit() == null ? "" : cell.look().unit();
        if (cell.look().oddity() == FindingCode.OTHER_UNIT) {
            return odd(FindingCode.OTHER_UNIT, FindingPhrase.OTHER_UNIT, cell, unit);
        }
        DaysCell read = number(number, cell, most);
        FindingCode oddity = cell.look().oddity();
        return oddity == null || read.code() != null ? read : shownOtherwise(read, cell, oddity, unit);
    }

    private static DaysCell shownOtherwise(DaysCell read, Cell cell, FindingCode oddity, String unit) {
        FindingPhrase phrase =
                oddity == FindingCode.UNIT_UNKNOWN ? FindingPhrase.UNKNOWN_UNIT : FindingPhrase.NOT_SHOWN_AS_IT_IS;
        return new DaysCell(read.days(), oddity, FindingText.of(phrase, cell, unit));
    }

    private static DaysCell date(Cell cell) {
        return odd(FindingCode.DATE_AS_DAYS, FindingPhrase.DATE, cell.text());
    }

    private static DaysCell text(Cell cell, BigDecimal most) {
        if (DATE_AS_TEXT.matcher(cell.text()).matches()) {
            return date(cell);
        }
        if (cell.look().reversed()) {
            return odd(FindingCode.NOT_A_NUMBER, FindingPhrase.REVERSED, cell);
        }
        return switch (DaysInWords.read(cell.text())) {
            case TypedNumber.Read(BigDecimal typed) -> typed(typed, cell, most);
            case TypedNumber.Ambiguous typed ->
                odd(FindingCode.NUMBER_AMBIGUOUS, FindingPhrase.TWO_NUMBERS, cell, typed.grouped(), typed.decimal());
            case TypedNumber.Unreadable unreadable -> odd(FindingCode.NOT_A_NUMBER, FindingPhrase.TEXT, cell);
        };
    }

    private static DaysCell typed(BigDecimal typed, Cell cell, BigDecimal most) {
        DaysCell read = number(Optional.of(typed), cell, most);
        return read.code() != null
                ? read
                : new DaysCell(
                        read.days(),
                        FindingCode.NUMBER_AS_TEXT,
                        FindingText.of(FindingPhrase.NUMBER_AS_TEXT, cell, typed));
    }

    private static DaysCell number(Optional<BigDecimal> number, Cell cell, BigDecimal most) {
        if (number.isEmpty()) {
            return odd(FindingCode.NOT_A_NUMBER, FindingPhrase.NO_NUMBER, cell);
        }
        BigDecimal exact = number.get();
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        if (rounded.signum() < 0 || rounded.compareTo(most) > 0) {
            return odd(FindingCode.DAYS_OUT_OF_RANGE, FindingPhrase.OUT_OF_RANGE, cell, most);
        }
        if (exact.subtract(rounded).abs().compareTo(NOISE) > 0) {
            return new DaysCell(
                    Days.of(rounded), FindingCode.DAYS_ROUNDED, FindingText.of(FindingPhrase.ROUNDED, cell, rounded));
        }
        return new DaysCell(Days.of(rounded), null, null);
    }

    private static DaysCell odd(FindingCode code, FindingPhrase phrase, Object... arguments) {
        return new DaysCell(null, code, FindingText.of(phrase, arguments));
    }
}
