package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence about a workbook, or a part of one, that is put into words when it is read.
 *
 * @param phrase the sentence in the bundles
 * @param arguments in the order of its placeholders: a text, an {@link Integer}, a {@link BigDecimal}, a
 *     {@link FindingText}, or a list of these
 */
public record FindingText(FindingPhrase phrase, List<Object> arguments) {
    private static final String BUNDLE = "catalogue.findings";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    /** Beyond this a number is written with an exponent: 1E-300 must not become a line of zeros. */
    private static final int MOST_DIGITS = 40;

    public FindingText {
        arguments = List.copyOf(arguments);
    }

    /**
     * Returns the sentence about these arguments.
     *
     * @param arguments texts of the workbook, which are shortened; numbers, days, sizes, cells and their places; parts
     *     of the sentence; lists of these
     */
    public static FindingText of(FindingPhrase phrase, Object... arguments) {
        return new FindingText(
                phrase, Arrays.stream(arguments).map(FindingText::argument).toList());
    }

    /** Returns the sentence in a language; in English if the language has no bundle. */
    public String in(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        return PLACE.matcher(texts.getString(phrase.name()))
                .replaceAll(place -> Matcher.quoteReplacement(filled(place, texts.getLocale())));
    }

    private String filled(MatchResult place, Locale locale) {
        int index = Integer.parseInt(place.group(1));
        return index < arguments.size() ? text(arguments.get(index), locale) : place.group();
    }

    private static Object argument(Object value) {
        return switch (value) {
            case String text -> Texts.brief(text);
            case Integer number -> number;
            case Long number -> Math.toIntExact(number);
            case BigDecimal number -> number.stripTrailingZeros();
            case Days days -> days.toBigDecimal().stripTrailingZeros();
            case Size size -> size == Size.CUSTOM ? of(FindingPhrase.SIZE_CUSTOM) : size.label();
            case Cell cell -> content(cell);
            case FindingText part -> part;
            case List<?> list -> list.stream().map(FindingText::argument).toList();
            default -> value.toString();
        };
    }

    /** Returns a number as a number, which has the decimals of the reader's language, any other content as text. */
    private static Object content(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                ? Numbers.parse(cell.text()).<Object>map(number -> number).orElseGet(() -> Texts.brief(cell.text()))
                : Texts.brief(cell.text());
    }

    /** Returns an argument in words. Lists of numbers are separated by slashes, since decimals may have commas. */
    private static String text(Object argument, Locale locale) {
        return switch (argument) {
            case FindingText part -> part.in(locale);
            case BigDecimal number -> decimal(number, locale);
            case List<?> list ->
                list.stream()
                        .map(element -> text(element, locale))
                        .collect(Collectors.joining(list.stream().anyMatch(Number.class::isInstance) ? " / " : ", "));
            default -> argument.toString();
        };
    }

    private static String decimal(BigDecimal number, Locale locale) {
        boolean few = number.precision() + Math.abs((long) number.scale()) <= MOST_DIGITS;
        String plain = few ? number.toPlainString() : number.toString();
        return plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
