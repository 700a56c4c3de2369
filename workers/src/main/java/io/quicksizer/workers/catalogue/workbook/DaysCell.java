package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell read as days.
 *
 * @param days exact to 0.01, or null when the cell is blank or holds nothing that can count
 * @param code what is odd about the cell, or null
 * @param oddity the same as the end of a sentence that begins with the cell's address; empty when nothing is odd
 */
record DaysCell(@Nullable Days days, @Nullable FindingCode code, String oddity) {
    /** The most days of one service at one size. */
    static final BigDecimal MOST_OF_A_SERVICE = new BigDecimal("9999.99");
    /** The most days of a line item or of a whole sheet. */
    static final BigDecimal MOST_OF_A_TOTAL = new BigDecimal("999999.99");

    private static final DaysCell NOTHING = new DaysCell(null, null, "");
    private static final Pattern DATE_AS_TEXT = Pattern.compile(
            "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\\s?[AaPp][Mm])?|[0-9]{1,4}([-./])[0-9]{1,2}\\1[0-9]{2,4}|[0-9]{1,2}\\.[0-9]{1,2}\\.");
    /** Below this a difference is the noise of binary fractions, not a figure that somebody typed. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    static DaysCell read(Cell cell, BigDecimal most) {
        if (cell.isUncalculated()) {
            return odd(
                    FindingCode.FORMULA_WITHOUT_RESULT,
                    "has a formula without a result; open the workbook, let it calculate, and save it");
        }
        return switch (cell.kind()) {
            case BLANK -> NOTHING;
            case ERROR -> odd(FindingCode.CELL_ERROR, "shows the error " + Texts.quoted(cell.text()));
            case BOOLEAN -> odd(FindingCode.NOT_A_NUMBER, "holds true or false where days belong");
            case DATE -> date(cell);
            case NUMBER -> number(cell, most);
            case TEXT -> cell.hasValue() ? text(cell, most) : NOTHING;
        };
    }

    /** Tells the oddity, if there is one. */
    void report(Consumer<FindingCode> finding) {
        if (code != null) {
            finding.accept(code);
        }
    }

    private static DaysCell number(Cell cell, BigDecimal most) {
        Optional<BigDecimal> number = Numbers.parse(cell.text());
        if (cell.formula() != null && Formula.isDate(cell.formula(), number)) {
            return date(cell);
        }
        String unit = cell.look().unit() == null ? "" : cell.look().unit();
        if (cell.look().oddity() == FindingCode.OTHER_UNIT) {
            return odd(
                    FindingCode.OTHER_UNIT,
                    "holds " + Texts.quoted(cell.text()) + ", shown in " + Texts.quoted(unit)
                            + ", where days belong; type the number of days and format the cell as a number");
        }
        DaysCell read = number(number, cell, most);
        FindingCode oddity = cell.look().oddity();
        return oddity == null || read.code() != null ? read : shownOtherwise(read, cell, oddity, unit);
    }

    private static DaysCell shownOtherwise(DaysCell read, Cell cell, FindingCode oddity, String unit) {
        return new DaysCell(
                read.days(),
                oddity,
                "holds " + Texts.quoted(cell.text())
                        + (oddity == FindingCode.UNIT_UNKNOWN
                                ? ", shown in " + Texts.quoted(unit) + "; it was taken as days"
                                : ", which its format doesn't show as it is; it counts all the same"));
    }

    private static DaysCell date(Cell cell) {
        return odd(
                FindingCode.DATE_AS_DAYS,
                "shows " + Texts.quoted(cell.text()) + ", a date or a time, where days belong; type the number of days"
                        + " and format the cell as a number");
    }

    private static DaysCell text(Cell cell, BigDecimal most) {
        if (DATE_AS_TEXT.matcher(cell.text()).matches()) {
            return date(cell);
        }
        if (cell.look().reversed()) {
            return odd(
                    FindingCode.NOT_A_NUMBER,
                    "holds the text " + Texts.quoted(cell.text())
                            + ", which is shown in reverse order; type it as a number");
        }
        return switch (DaysInWords.read(cell.text())) {
            case TypedNumber.Read(BigDecimal typed) -> typed(typed, cell, most);
            case TypedNumber.Ambiguous typed ->
                odd(
                        FindingCode.NUMBER_AMBIGUOUS,
                        "holds the text " + Texts.quoted(cell.text()) + ", which may mean " + DaysInWords.both(typed)
                                + " days; type it as a number");
            case TypedNumber.Unreadable unreadable ->
                odd(FindingCode.NOT_A_NUMBER, "holds the text " + Texts.quoted(cell.text()) + " where days belong");
        };
    }

    private static DaysCell typed(BigDecimal typed, Cell cell, BigDecimal most) {
        DaysCell read = number(Optional.of(typed), cell, most);
        return read.code() != null
                ? read
                : new DaysCell(
                        read.days(),
                        FindingCode.NUMBER_AS_TEXT,
                        "holds the number " + Texts.quoted(cell.text()) + " as text; it was taken as "
                                + Numbers.plain(typed));
    }

    private static DaysCell number(Optional<BigDecimal> number, Cell cell, BigDecimal most) {
        if (number.isEmpty()) {
            return odd(FindingCode.NOT_A_NUMBER, "holds " + Texts.quoted(cell.text()) + " where days belong");
        }
        BigDecimal exact = number.get();
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        if (rounded.signum() < 0 || rounded.compareTo(most) > 0) {
            return odd(
                    FindingCode.DAYS_OUT_OF_RANGE,
                    "says " + Texts.quoted(cell.text()) + " days; between 0 and " + most + " is possible");
        }
        if (exact.subtract(rounded).abs().compareTo(NOISE) > 0) {
            return new DaysCell(
                    Days.of(rounded),
                    FindingCode.DAYS_ROUNDED,
                    "says " + Texts.quoted(cell.text()) + " days; it was rounded to " + Numbers.plain(rounded));
        }
        return new DaysCell(Days.of(rounded), null, "");
    }

    private static DaysCell odd(FindingCode code, String oddity) {
        return new DaysCell(null, code, oddity);
    }
}
