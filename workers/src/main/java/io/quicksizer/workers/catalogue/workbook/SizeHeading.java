package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Heading of a column of days: a size, perhaps with a unit such as {@code S (PT)}.
 *
 * @param unit a unit other than days; empty for days or none
 */
record SizeHeading(Size size, String unit) {
    private static final int LONGEST = 40;
    /** First signs of headings: a quick test, since each cell of a sheet may be asked. */
    private static final String INITIALS = "sSmMlLkKgGpPvVoOdDtThH([\"'";

    private static final char FIRST_OF_OTHER_SCRIPTS = 128;
    private static final Map<String, Size> NAMES = Map.of(
            "s", Size.S, "small", Size.S, "klein", Size.S, "m", Size.M, "medium", Size.M, "mittel", Size.M, "l", Size.L,
            "large", Size.L, "groß", Size.L, "gross", Size.L);
    private static final String WORDS = "size|größe|groesse|package|paket|variante?|option|class|klasse|effort|aufwand";
    private static final Pattern WORD = Pattern.compile(WORDS);
    private static final Pattern FOOTNOTE = Pattern.compile("[\u00B9\u00B2\u00B3\u2070\u2074-\u2079\u207D\u207E]");
    private static final Pattern HEADING = Pattern.compile("[\"'(\\[]?(?:(" + WORDS
            + "|days?|tage|p[td]|hours?|stunden)[\\s:/-]+)?(small|klein|s|medium|mittel|m|large|groß|gross|l)(?!\\p{L})"
            + "[\"')\\]\\s:.*|✓]*(?:[\\s(\\[,/=-]+(?:in )?(.+?)\\s*[)\\]]?)?");
    private static final Pattern PER_YEAR =
            Pattern.compile("\\s*(?:/|\\bper\\b|\\bpro\\b|p\\.?\\s?a\\.?)\\s*(?:year|jahr|a)?$");

    /** Reads a heading; empty for a text that is none of S, M and L. */
    static Optional<SizeHeading> of(String text) {
        boolean otherLetter =
                !text.isEmpty() && text.charAt(0) < FIRST_OF_OTHER_SCRIPTS && INITIALS.indexOf(text.charAt(0)) < 0;
        if (text.isEmpty() || text.length() > LONGEST || otherLetter) {
            return Optional.empty();
        }
        // Cyrillic and Greek letters that look like S and M, typed on a keyboard of that script
        String folded = Texts.folded(FOOTNOTE.matcher(text).replaceAll(""))
                .replace('\u0455', 's')
                .replace('\u043C', 'm')
                .replace('\u03BC', 'm');
        Matcher heading = HEADING.matcher(folded);
        if (!heading.matches()) {
            return Optional.empty();
        }
        Size size = NAMES.getOrDefault(heading.group(2), Size.NA);
        return unit(heading.group(1), size)
                .flatMap(before -> unit(heading.group(3), size).map(behind -> before + behind))
                .map(unit -> new SizeHeading(size, unit));
    }

    /** The unit other than days that a word states; an empty text for none, empty for a word that makes no heading. */
    private static Optional<String> unit(@Nullable String word, Size size) {
        if (word == null
                || DaysInWords.isUnit(PER_YEAR.matcher(word).replaceFirst(""))
                || WORD.matcher(word).matches()
                || NAMES.get(word) == size) {
            return Optional.of("");
        }
        // a footnote, or a remark such as 1-3 months
        if (word.chars().anyMatch(Character::isDigit)) {
            return Optional.of("");
        }
        return NumberFormat.isOtherUnit(word) ? Optional.of(word) : Optional.empty();
    }
}
