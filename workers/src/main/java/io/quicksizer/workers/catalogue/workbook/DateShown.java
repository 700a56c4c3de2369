package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number that a spreadsheet program shows as a date or a time, as it shows it. */
final class DateShown {
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_ZERO_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    /** The first calendar has a 29 February 1900 that never was. */
    private static final BigDecimal FIRST_TRUE_DAY = new BigDecimal("61");

    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final Map<String, Locale> LANGUAGES = Map.of(
            "07", Locale.GERMAN,
            "09", Locale.ENGLISH,
            "0A", Locale.of("es"),
            "0C", Locale.FRENCH,
            "10", Locale.ITALIAN,
            "13", Locale.of("nl"));
    private static final Pattern LANGUAGE = Pattern.compile("\\[\\$[^\\]-]{0,9}-(?:[0-9A-Fa-f]*?)([0-9A-Fa-f]{2})\\]");
    private static final Pattern PIECE = Pattern.compile(
            "\"([^\"]*)\"?|\\\\(.)|[_*].|\\[(h{1,4}|m{1,4}|s{1,4})\\]|\\[[^\\]]*\\]?|(am/pm|a/p)|(y+|m+|d+|h+|s+)(\\.0+)?|(.)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private DateShown() {}

    static String of(BigDecimal number, NumberFormat format, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return "########";
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime zero = from1904 ? DAY_ZERO_1904 : DAY_ZERO;
        LocalDateTime moment = zero.plusSeconds(seconds);
        if (!from1904 && number.compareTo(FIRST_TRUE_DAY) < 0) {
            moment = moment.plusDays(1);
        }
        return shown(format.section(number), moment, seconds);
    }

    private static String shown(String code, LocalDateTime moment, long seconds) {
        Matcher language = LANGUAGE.matcher(code);
        Locale locale = language.find()
                ? LANGUAGES.getOrDefault(language.group(1).toUpperCase(Locale.ROOT), Locale.ENGLISH)
                : Locale.ENGLISH;
        boolean halves = code.toLowerCase(Locale.ROOT).matches("(?s).*(?:am/pm|a/p).*");
        StringBuilder shown = new StringBuilder();
        Matcher piece = PIECE.matcher(code);
        char before = ' ';
        while (piece.find()) {
            if (piece.group(3) != null) {
                shown.append(elapsed(piece.group(3), seconds));
                before = piece.group(3).toLowerCase(Locale.ROOT).charAt(0);
            } else if (piece.group(4) != null) {
                shown.append(moment.getHour() < 12 ? "AM" : "PM");
            } else if (piece.group(5) != null) {
                String letters = piece.group(5).toLowerCase(Locale.ROOT);
                boolean minutes = letters.charAt(0) == 'm' && (before == 'h' || beforeSeconds(code, piece.end()));
                shown.append(letters(letters, minutes, halves, moment, locale));
                before = letters.charAt(0);
            } else {
                shown.append(literal(piece));
            }
        }
        return Texts.clean(shown.toString());
    }

    private static String literal(Matcher piece) {
        for (int group : new int[] {1, 2, 7}) {
            if (piece.group(group) != null) {
                return piece.group(group).equals("@") ? "" : piece.group(group);
            }
        }
        return "";
    }

    private static boolean beforeSeconds(String code, int from) {
        return code.substring(from).toLowerCase(Locale.ROOT).matches("(?s)[^a-z]*s.*");
    }

    private static String elapsed(String unit, long seconds) {
        return String.valueOf(
                switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
                    case 'h' -> seconds / 3_600;
                    case 'm' -> seconds / 60;
                    default -> seconds;
                });
    }

    private static String letters(
            String letters, boolean minutes, boolean halves, LocalDateTime moment, Locale locale) {
        int length = letters.length();
        String pattern =
                switch (letters.charAt(0)) {
                    case 'y' -> length > 2 ? "uuuu" : "uu";
                    case 'd' -> length > 3 ? "EEEE" : length > 2 ? "EEE" : "d".repeat(length);
                    case 'h' -> (halves ? "h" : "H").repeat(Math.min(length, 2));
                    case 's' -> "s".repeat(Math.min(length, 2));
                    default ->
                        minutes
                                ? "m".repeat(Math.min(length, 2))
                                : length > 3 ? "LLLL" : length > 2 ? "LLL" : "M".repeat(length);
                };
        return moment.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
