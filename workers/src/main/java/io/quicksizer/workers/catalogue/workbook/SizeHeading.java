package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heading of a column of days: a size, perhaps with a unit such as {@code S (PT)}.
 *
 * @param unit a unit other than days; empty for days or none
 */
record SizeHeading(Size size, String unit) {
    private static final int LONGEST = 40;
    /** Initials of the names in Latin letters: a quick test, since each cell of a sheet may be asked. */
    private static final String INITIALS = "sSmMlLkKgG";

    private static final char FIRST_OF_OTHER_SCRIPTS = 128;
    private static final Map<String, Size> NAMES = Map.of(
            "s", Size.S, "small", Size.S, "klein", Size.S, "m", Size.M, "medium", Size.M, "mittel", Size.M, "l", Size.L,
            "large", Size.L, "groß", Size.L);
    private static final Pattern HEADING = Pattern.compile(
            "(\\p{L}+)[\\s:.*]*(?:[\\s(\\[,/-]+(?:in )?([\\p{L}.€$/%-]+(?: ?[\\p{L}.]+)?)\\s*[)\\]]?)?");

    /** Reads a heading; empty for a text that is none of S, M and L. */
    static Optional<SizeHeading> of(String text) {
        boolean otherLetter =
                !text.isEmpty() && text.charAt(0) < FIRST_OF_OTHER_SCRIPTS && INITIALS.indexOf(text.charAt(0)) < 0;
        if (text.isEmpty() || text.length() > LONGEST || otherLetter) {
            return Optional.empty();
        }
        // Cyrillic letters that look like S and M, typed on a keyboard of that script
        String folded = Texts.folded(text).replace('\u0455', 's').replace('\u043C', 'm');
        Matcher heading = HEADING.matcher(folded);
        if (!heading.matches() || !NAMES.containsKey(heading.group(1))) {
            return Optional.empty();
        }
        Size size = NAMES.get(heading.group(1));
        String unit = heading.group(2) == null ? "" : heading.group(2);
        if (unit.isEmpty() || DaysInWords.isUnit(unit)) {
            return Optional.of(new SizeHeading(size, ""));
        }
        return NumberFormat.isOtherUnit(unit) ? Optional.of(new SizeHeading(size, unit)) : Optional.empty();
    }
}
