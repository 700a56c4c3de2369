package io.quicksizer.workers.actual;

import io.quicksizer.db.actual.ActualRow;
import io.quicksizer.workers.actual.ActualEntry.Seen;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares entries with the stored days: which change something, and which would undo another person's change. */
record OvertakenActuals(Map<String, ActualRow> stored) {
    private static final String FIELD = "days.";

    /** The entries that change something; one that repeats what its person saw is none. */
    List<ActualEntry> changes(List<ActualEntry> entries) {
        return entries.stream()
                .filter(entry -> !same(entry, entry.seen()) && !same(entry, now(entry)))
                .toList();
    }

    /** The fields in which entries would undo a change that their person has not seen. */
    List<Difference> of(List<ActualEntry> changes) {
        List<Difference> overtaken = new ArrayList<>();
        for (ActualEntry entry : changes) {
            Seen seen = entry.seen();
            Seen now = now(entry);
            if (seen != null
                    && !(days(seen.days()).equals(days(now.days()))
                            && note(seen).equals(note(now)))) {
                overtaken.add(new Difference(
                        FIELD + entry.lineItem(), shown(entry.days(), entry.note()), shown(now.days(), now.note())));
            }
        }
        return overtaken;
    }

    /** The row among these fields that was entered last; empty if the days of all of them were removed. */
    Optional<ActualRow> newest(List<Difference> overtaken) {
        return overtaken.stream()
                .map(difference -> stored.get(difference.field().substring(FIELD.length())))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(ActualRow::enteredAt));
    }

    private Seen now(ActualEntry entry) {
        ActualRow row = stored.get(entry.lineItem());
        return row == null ? new Seen("", "") : new Seen(PlainFigure.text(row.actualDays()), row.note());
    }

    /** Without days there is no note. */
    private static boolean same(ActualEntry entry, @Nullable Seen seen) {
        boolean none = days(entry.days()).isEmpty();
        return seen != null
                && days(entry.days()).equals(days(seen.days()))
                && (none || entry.note().equals(note(seen)));
    }

    private static String note(Seen seen) {
        return VisibleText.cleaned(seen.note());
    }

    private static String days(String typed) {
        return ActualRules.number(typed).map(PlainFigure::text).orElse(typed.strip());
    }

    private static String shown(String days, String note) {
        String number = days.isBlank() ? "–" : days(days);
        return note.isBlank() ? number : number + " (" + note.strip() + ")";
    }
}
