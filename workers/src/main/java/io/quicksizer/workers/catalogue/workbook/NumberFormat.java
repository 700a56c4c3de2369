package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How a spreadsheet program shows a number, as far as it tells dates and times from figures.
 *
 * @param code as the file has it: {@code 0.00}, {@code [$-407]d/ mmmm yyyy}, {@code [h]:mm}
 */
record NumberFormat(String code) {
    /** Not part of the pattern: quoted texts, escaped and padding signs, colours, conditions, locales. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!(?:h{1,4}|m{1,4}|s{1,4})\\])[^\\]]*\\]?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_DATE = Pattern.compile("General|Standard|[eE][+-]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION_OF_SECOND = Pattern.compile("(?<=[sS\\]])[.,]0+");
    private static final Pattern FIGURE = Pattern.compile("[0#?]");
    private static final Pattern DATE = Pattern.compile("[ymdhsg]|e|bb", Pattern.CASE_INSENSITIVE);

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

    /** The part of the code for numbers of this sign: positive, negative and zero may be shown differently. */
    String section(BigDecimal number) {
        String[] sections = code.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        if (number.signum() < 0 && sections.length > 1) {
            return sections[1];
        }
        return number.signum() == 0 && sections.length > 2 ? sections[2] : sections[0];
    }
}
