package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A cohort as an administrator entered it.
 *
 * @param name unique name
 * @param purpose what the pilot is to show; may be empty
 * @param startsOn first day, such as 2026-03-02
 * @param members one per line, such as {@code team: north}
 */
public record CohortEntry(String name, String purpose, String startsOn, String members) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 1_000;
    private static final int LONGEST_MEMBER = 200;

    /** Cleans the name and the purpose and normalizes line breaks. */
    public CohortEntry {
        name = VisibleText.cleaned(name);
        purpose = VisibleText.cleaned(purpose).replace("\r\n", "\n");
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", ProblemCode.VALUE_MISSING));
        }
        unfit("name", name, LONGEST_NAME, VisibleText.isText(name)).ifPresent(problems::add);
        unfit("purpose", purpose, LONGEST_PURPOSE, VisibleText.isText(purpose)).ifPresent(problems::add);
        if (day().isEmpty()) {
            problems.add(Problem.of("startsOn", PilotProblem.COHORT_START_UNCLEAR));
        }
        if (memberList().isEmpty()) {
            problems.add(Problem.of("members", PilotProblem.COHORT_MEMBER_UNCLEAR));
        }
        return problems;
    }

    /** Returns the cohort; only valid for an entry without problems. */
    CohortRow row(UUID id, UnaryOperator<List<CohortRow.Member>> kept) {
        return new CohortRow(
                id,
                name,
                purpose,
                day().orElseThrow(),
                null,
                kept.apply(memberList().orElseThrow()),
                List.of(),
                0,
                null);
    }

    /** Returns the members; empty if there are none or a line is invalid. */
    Optional<List<CohortRow.Member>> memberList() {
        List<CohortRow.Member> found = new ArrayList<>();
        for (String line : members.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList()) {
            int colon = line.indexOf(':');
            String kind = colon < 0 ? "" : line.substring(0, colon).strip().toUpperCase(Locale.ROOT);
            String member = VisibleText.cleaned(line.substring(colon + 1));
            boolean known = List.of("TEAM", "GROUP", "PERSON").contains(kind);
            if (!known || member.isEmpty() || member.length() > LONGEST_MEMBER || !VisibleText.isText(member)) {
                return Optional.empty();
            }
            found.add(new CohortRow.Member(kind, member));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(startsOn.strip()))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Problem> unfit(String field, String text, int longest, boolean visible) {
        if (text.length() > longest) {
            return Optional.of(Problem.of(field, ProblemCode.TEXT_TOO_LONG, longest));
        }
        return visible ? Optional.empty() : Optional.of(Problem.of(field, ProblemCode.TEXT_NOT_PRINTABLE));
    }
}
