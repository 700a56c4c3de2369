package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number format of a cell, as far as it tells dates and times from figures.
 *
 * @param code as the file has it: {@code 0.00}, {@code [$-407]d/ mmmm yyyy}, {@code [h]:mm}
 */
record NumberFormat(String code) {
    /** Not part of the pattern: quoted texts, escaped and padding signs, colours, conditions, locales. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!(?:h{1,4}|m{1,4}|s{1,4})\\])[^\\]]*\\]?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_DATE =
            Pattern.compile("General|Standard|G/[\\p{IsHan}\\p{IsHangul}]+|[eE][+-]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION_OF_SECOND = Pattern.compile("(?<=[sS\\]])[.,]0+");
    private static final Pattern FIGURE = Pattern.compile("[0#?]");
    private static final Pattern DATE = Pattern.compile("[ymdhsg]|e|bb|aaa", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"?|\\\\(.)|[_*].|\\[[^\\]]*\\]?|.");
    private static final Pattern MAY_SHOW_A_UNIT = Pattern.compile("[%\u2030\"\\\\\\p{Sc}]|\\[\\$[^-\\]]");
    private static final Pattern MONEY = Pattern.compile("\\[\\$([^-\\]]*)[^\\]]*\\]");
    private static final Pattern SHOWS_A_NUMBER =
            Pattern.compile("[0#?@]|General|Standard|G/[\\p{IsHan}\\p{IsHangul}]", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_UNIT = Pattern.compile(
            "(?<!\\p{L})(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uren|min|mins|minutes?|minuten"
                    + "|weeks?|wks?|wochen?|semaines?|semanas?|months?|monate?|mois|mes|meses|quarters?|quartale?|pm|mm"
                    + "|years?|yrs?|jahre?|ans?|fte|vzä|eur|usd|gbp|chf|kr|k?€)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIMPLE = Pattern.compile("[#,]*[0#]+(?:\\.[0#]+)?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** A word, and perhaps something more about it in brackets. */
    private static final Pattern IN_DAYS = Pattern.compile("[^\\s(\\[,;]+(?:[ -]\\p{L}+\\.?)?\\s*(?:[(\\[,;].*)?");

    private static final Pattern BEHIND_UNIT = Pattern.compile("\\s*(?:[(\\[,;].*)?$");
    private static final int LONGEST = 255;

    /** Cuts what is longer than a spreadsheet program allows. */
    NumberFormat {
        code = Texts.cut(code, LONGEST);
    }

    /** True when this number is shown as a date or as a time. */
    boolean showsDate(BigDecimal number) {
        String plain =
                NO_DATE.matcher(LITERAL.matcher(section(number)).replaceAll("")).replaceAll("");
        String pattern = FRACTION_OF_SECOND.matcher(plain).replaceAll("");
        return DATE.matcher(pattern).find() && !FIGURE.matcher(pattern).find();
    }

    /** The look of this number, dates and times aside. */
    CellLook look(BigDecimal number) {
        if (SIMPLE.matcher(code).matches() && number.compareTo(BigDecimal.ONE) >= 0) {
            return CellLook.PLAIN;
        }
        FormatShape shape = FormatShape.of(section(number));
        return look(number, shape).withWords(shape.withWords(number).orElse(null));
    }

    private CellLook look(BigDecimal number, FormatShape shape) {
        String suffix = shape.suffix();
        boolean days = shape.hasDigits() && IN_DAYS.matcher(suffix).matches() && startsWithDays(suffix);
        Optional<String> other = days ? Optional.empty() : otherUnit(number);
        if (other.isPresent()) {
            return CellLook.odd(FindingCode.OTHER_UNIT, other.get());
        }
        if (conceals(number) || shape.misleads(number)) {
            return CellLook.odd(FindingCode.FIGURE_NOT_SHOWN, null);
        }
        return !days && shape.hasDigits() && LETTER.matcher(suffix).find()
                ? CellLook.odd(FindingCode.UNIT_UNKNOWN, suffix)
                : CellLook.PLAIN;
    }

    private static boolean startsWithDays(String suffix) {
        return DaysInWords.isUnit(BEHIND_UNIT.matcher(suffix).replaceFirst(""));
    }

    /** True for a word of another unit of time, or of money. */
    static boolean isOtherUnit(String word) {
        return word.codePoints().anyMatch(NumberFormat::isShareOrMoney)
                || OTHER_UNIT.matcher(word).find();
    }

    /** A unit other than days in which this number is shown: a share, hours, weeks, money; empty for none. */
    private Optional<String> otherUnit(BigDecimal number) {
        if (!MAY_SHOW_A_UNIT.matcher(code).find()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        WORDS.matcher(section(number)).results().forEach(piece -> {
            String quoted = piece.group(1) == null ? piece.group(2) : piece.group(1);
            String shown = quoted == null ? unquoted(piece.group()) : quoted;
            words.append(shown == null ? "" : shown);
        });
        Optional<String> sign = words.codePoints()
                .filter(NumberFormat::isShareOrMoney)
                .mapToObj(Character::toString)
                .findFirst();
        if (sign.isPresent()) {
            return sign;
        }
        Optional<String> currency = MONEY.matcher(section(number))
                .results()
                .map(found -> found.group(1).strip())
                .filter(word -> !word.isEmpty() && !DaysInWords.isUnit(word))
                .findFirst();
        if (currency.isPresent()) {
            return currency;
        }
        return OTHER_UNIT.matcher(words).results().map(MatchResult::group).findFirst();
    }

    /** True when the cell shows nothing of this number. */
    private boolean conceals(BigDecimal number) {
        return number.signum() != 0
                && !showsDate(number)
                && !SHOWS_A_NUMBER
                        .matcher(LITERAL.matcher(section(number)).replaceAll(""))
                        .find();
    }

    /** The words of a currency in brackets, and signs that need no quotes. */
    private static @Nullable String unquoted(String piece) {
        Matcher money = MONEY.matcher(piece);
        if (money.matches()) {
            return money.group(1);
        }
        return piece.length() == 1 && isShareOrMoney(piece.charAt(0)) ? piece : null;
    }

    private static boolean isShareOrMoney(int character) {
        return character == '%' || character == '\u2030' || Character.getType(character) == Character.CURRENCY_SYMBOL;
    }

    /** The part of the code for this number. */
    String section(BigDecimal number) {
        return FormatSections.of(code).shown(number);
    }
}
