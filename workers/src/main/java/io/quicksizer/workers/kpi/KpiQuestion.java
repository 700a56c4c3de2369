package io.quicksizer.workers.kpi;

import io.quicksizer.workers.kpi.KpiQueries.Wrong;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question of somebody; each field as it was typed, empty for none.
 *
 * @param team only engagements of this team
 * @param catalogue only engagements on the catalogue version of this number
 * @param from the first week, such as {@code 2026-W07}; empty for the default
 * @param to the last week; empty for this week
 */
public record KpiQuestion(String team, String catalogue, String from, String to) {
    /** Weeks that are shown unless somebody asks for others. */
    public static final int USUAL_WEEKS = 12;

    /** Two years: what a page can still show. */
    public static final int MOST_WEEKS = 104;

    private static final int LONGEST_NUMBER = 9;

    public static KpiQuestion usual() {
        return new KpiQuestion("", "", "", "");
    }

    IsoWeek last(IsoWeek thisWeek) {
        return IsoWeek.parse(to).orElse(thisWeek);
    }

    IsoWeek first(IsoWeek thisWeek) {
        return IsoWeek.parse(from).orElseGet(() -> last(thisWeek).plus(1 - USUAL_WEEKS));
    }

    Optional<Integer> catalogueNumber() {
        return catalogue.matches("\\d{1," + LONGEST_NUMBER + "}")
                ? Optional.of(Integer.valueOf(catalogue))
                : Optional.empty();
    }

    List<Wrong> wrong(IsoWeek thisWeek) {
        List<Wrong> wrong = new ArrayList<>();
        if (!from.isEmpty() && IsoWeek.parse(from).isEmpty()) {
            wrong.add(new Wrong("from", "week-malformed", "Write the week like 2026-W07."));
        }
        if (!to.isEmpty() && IsoWeek.parse(to).isEmpty()) {
            wrong.add(new Wrong("to", "week-malformed", "Write the week like 2026-W07."));
        }
        if (!catalogue.isEmpty() && catalogueNumber().isEmpty()) {
            wrong.add(
                    new Wrong("catalogue", "catalogue-malformed", "Choose a version of the catalogue by its number."));
        }
        long weeks = ChronoUnit.WEEKS.between(
                        first(thisWeek).monday(), last(thisWeek).monday())
                + 1;
        if (wrong.isEmpty() && weeks < 1) {
            wrong.add(new Wrong("to", "week-before", "The last week must not lie before the first."));
        }
        if (wrong.isEmpty() && weeks > MOST_WEEKS) {
            wrong.add(new Wrong("from", "too-many-weeks", "Ask for at most " + MOST_WEEKS + " weeks."));
        }
        return wrong;
    }
}
