package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow.Texts;
import io.quicksizer.workers.document.FontCoverage;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Validation of the entries of a branding. */
final class BrandingRules {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTACT = 500;
    private static final int LONGEST_COVER = 1000;
    private static final int LONGEST_LEGAL = 8000;
    private static final int LONGEST_VALIDITY = 365;

    private BrandingRules() {}

    /** Returns the problems of an entry, except those of its team and logo. */
    static List<Problem> problems(BrandingEntry entry) {
        List<Problem> problems = new ArrayList<>();
        String name = VisibleText.cleaned(entry.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.lines().count() > 1) {
            problems.add(Problem.of("name", BrandingProblem.BRANDING_NAME_UNFIT, LONGEST_NAME));
        }
        printable("name", name, problems);
        AccentColour.problem("accent", entry.accent()).ifPresent(problems::add);
        if (entry.validityDays() < 1 || entry.validityDays() > LONGEST_VALIDITY) {
            problems.add(Problem.of("validityDays", BrandingProblem.VALIDITY_UNFIT, LONGEST_VALIDITY));
        }
        texts("english", entry.english(), problems);
        texts("german", entry.german(), problems);
        return problems;
    }

    private static void texts(String language, Texts texts, List<Problem> problems) {
        text(language + ".contact", texts.contact(), LONGEST_CONTACT, problems);
        text(language + ".cover", texts.cover(), LONGEST_COVER, problems);
        text(language + ".legal", texts.legal(), LONGEST_LEGAL, problems);
    }

    private static void text(String field, String typed, int longest, List<Problem> problems) {
        String text = VisibleText.cleaned(typed);
        if (text.length() > longest) {
            problems.add(Problem.of(field, BrandingProblem.BRANDING_TEXT_TOO_LONG, longest));
        }
        printable(field, text, problems);
    }

    private static void printable(String field, String text, List<Problem> problems) {
        SortedSet<String> missing = FontCoverage.missing(text);
        if (!missing.isEmpty()) {
            problems.add(Problem.of(field, BrandingProblem.BRANDING_TEXT_UNPRINTABLE, String.join(", ", missing)));
        } else if (!VisibleText.isText(text)) {
            problems.add(Problem.of(field, ProblemCode.TEXT_NOT_PRINTABLE));
        }
    }
}
