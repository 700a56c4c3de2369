package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.TypedNumber;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence that states a minimum of days per year in words.
 *
 * @param number the number that is meant, as it was written; empty when nobody can tell
 * @param clear false when the sentence has other numbers, too
 */
record MinimumRemark(Optional<String> number, boolean clear) {
    private static final Pattern ABBREVIATION =
            Pattern.compile("\\b(min|mind|max|ca|no|p(?=\\.?\\s?a\\b)|(?<=\\bp\\.? ?)a)\\.", Pattern.CASE_INSENSITIVE);

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.;!?](?=\\s|$)");
    private static final Pattern MINIMUM = Pattern.compile(
            "minim|minst|\\bmind?\\b|mindest|\\bat least\\b|\\bno (?:less|fewer) than\\b|wenigstens|nicht weniger als|au moins",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile(
            "year|jahr|jährlich|annual|annum|/\\s?a\\b|\\bp\\.?\\s?a\\b|\\bann?[ée]e?s?\\b|\\ba[nñ]o|\\banno\\b|\\ban\\b|\\bjaar|\\brok|\\bår\\b|\\bgod|год|年",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DAYS = Pattern.compile(
            "days?|tage?n?|\\bjours?|\\bdias?\\b|\\bgiorn[oi]|\\bdag(?:en|ar|e)?\\b|\\bdni\\b|\\b[pmat]t\\b|\\bpd\\b|дн|日",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,'][0-9]+| [0-9]{3}(?![0-9]))*(?![0-9])");
    /** Right in front of the number: {@code per year is}, {@code pro Jahr:}. */
    private static final Pattern INTRODUCED =
            Pattern.compile("(?:year|jahr|annum)[\\s:=]*(?:is|ist|beträgt)?[\\s:=]*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern NEGATION = Pattern.compile("\\b(?:no|kein)\\b", Pattern.CASE_INSENSITIVE);
    /** Characters of a sentence that anybody would write as a rule. */
    private static final int LONGEST = 500;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern ANY_DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern OTHER_UNIT = Pattern.compile(
            "\\s?(?:%|‰|percent|prozent|hours?|stunden|std|h\\b|weeks?|wochen?|months?|monate?|years?|jahre?).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** True for a text that speaks of a minimum per year, and leaves the number to the cell beside or below it. */
    static boolean isLabel(String text) {
        String plain = unaccented(text);
        return !ANY_DIGIT.matcher(text).find()
                && MINIMUM.matcher(plain).find()
                && speaksOfYear(text)
                && DAYS.matcher(plain).find();
    }

    /** True for a text that says that there is no minimum. */
    static boolean isDenied(String text) {
        return NEGATION.matcher(text).find();
    }

    private static boolean speaksOfYear(String text) {
        return YEAR.matcher(text).find() || YEAR.matcher(unaccented(text)).find();
    }

    /** Finds words whether they are written with accents or without. */
    private static String unaccented(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The first sentence of a text that speaks of a minimum per year and has a number; empty if none does. */
    static Optional<MinimumRemark> in(String text) {
        if (!ANY_DIGIT.matcher(text).find()
                || !MINIMUM.matcher(unaccented(text)).find()) {
            return Optional.empty();
        }
        String plain = ABBREVIATION.matcher(TypedNumber.plain(text)).replaceAll("$1");
        return END_OF_SENTENCE
                .splitAsStream(plain)
                .filter(sentence -> sentence.length() <= LONGEST
                        && ANY_DIGIT.matcher(sentence).find()
                        && MINIMUM.matcher(unaccented(sentence)).find())
                .filter(MinimumRemark::speaksOfYear)
                .findFirst()
                .map(MinimumRemark::of);
    }

    private static MinimumRemark of(String sentence) {
        List<MatchResult> numbers = NUMBER.matcher(sentence).results().toList();
        Optional<MatchResult> meant = numbers.size() == 1
                ? Optional.of(numbers.getFirst())
                : numbers.stream()
                        .filter(number -> INTRODUCED
                                .matcher(sentence.substring(0, number.start()))
                                .find())
                        .findFirst();
        return new MinimumRemark(
                meant.filter(number -> DAYS.matcher(unaccented(sentence)).find())
                        .filter(number -> !OTHER_UNIT
                                .matcher(sentence.substring(number.end()))
                                .matches())
                        .map(MatchResult::group),
                numbers.size() == 1);
    }
}
