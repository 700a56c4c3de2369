package io.quicksizer.workers.catalogue.workbook;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a formula refers to. It is never calculated. */
final class Formula {

    private static final Pattern SHEET = Pattern.compile("'((?:[^']|''){1,80})'!|([\\p{L}_][\\p{L}\\p{N}_.]{0,31})!");
    private static final Pattern BLANK_IF_BLANK =
            Pattern.compile("IF\\((?:ISBLANK\\((.+)\\)|(.+)=\"\"),\"\",(.+)\\)", Pattern.CASE_INSENSITIVE);

    /** More than three references to a cell of a sheet with the longest name that a spreadsheet program allows. */
    private static final int LONGEST_REPEAT = 300;

    private Formula() {}

    /** The names of the sheets that a formula names, in its order, without quotes. */
    static Set<String> sheets(String formula) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = SHEET.matcher(formula);
        while (matcher.find()) {
            names.add(Texts.clean(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("''", "'")));
        }
        return names;
    }

    /**
     * The cell of another sheet that a formula repeats: {@code ='That Sheet'!$E$5}, or the same guarded against showing
     * a blank as zero. Empty for a formula that does anything else.
     */
    static Optional<CellAddress> repeatedCell(String formula, String sheet) {
        if (formula.length() > LONGEST_REPEAT) {
            return Optional.empty();
        }
        String compact = formula.strip();
        Matcher guarded = BLANK_IF_BLANK.matcher(compact);
        if (guarded.matches()) {
            String asked = guarded.group(1) == null ? guarded.group(2) : guarded.group(1);
            compact = folded(asked).equals(folded(guarded.group(3)))
                    ? guarded.group(3).strip()
                    : "";
        }
        Matcher named = SHEET.matcher(compact.startsWith("+") ? compact.substring(1) : compact);
        if (!named.lookingAt() || !sheets(compact).stream().allMatch(sheet::equalsIgnoreCase)) {
            return Optional.empty();
        }
        return CellAddress.parse(compact.substring(compact.lastIndexOf('!') + 1).strip());
    }

    private static String folded(String reference) {
        return reference.replace("$", "").strip().toLowerCase(Locale.ROOT);
    }
}
