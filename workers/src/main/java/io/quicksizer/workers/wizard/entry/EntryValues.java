package io.quicksizer.workers.wizard.entry;

import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import io.quicksizer.workers.wizard.entry.ScenariosEntry.Group;
import io.quicksizer.workers.wizard.entry.SizingEntry.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes entries as plain values by field name; fields that are not mentioned are left out. */
public final class EntryValues {
    private final boolean exact;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private EntryValues(boolean exact) {
        this.exact = exact;
    }

    /** The fields as forms show them: numbers as numbers, and what is of another type as it was typed. */
    public static Map<String, @Nullable Object> of(StepEntry entry) {
        return new EntryValues(false).with(entry);
    }

    /** The fields so that {@link EntryJson} reads the same entry back: numbers as typed, wrong types marked. */
    static Map<String, @Nullable Object> exact(StepEntry entry) {
        return new EntryValues(true).with(entry);
    }

    private Map<String, @Nullable Object> with(StepEntry entry) {
        switch (entry) {
            case ContextEntry context -> context(context);
            case ScopeEntry scope -> {
                put(ScopeEntry.SCOPE_TYPES, scope.scopeTypes(), this::texts);
                put(ScopeEntry.CONFIRM_DROP, scope.confirmDrop(), flag -> flag);
            }
            case ScenariosEntry scenarios -> put(ScenariosEntry.GROUPS, scenarios.groups(), rows(EntryValues::group));
            case SizingEntry sizing -> put(SizingEntry.LINES, sizing.lines(), rows(EntryValues::line));
            case ExpertEntry expert -> put(ExpertEntry.SERVICES, expert.services(), rows(EntryValues::service));
            case ReviewEntry review -> {
                put(ReviewEntry.JUMP_TO, review.jumpTo(), text -> text);
                put(ReviewEntry.COMMENT, review.comment(), text -> text);
            }
        }
        put(Intent.ACTION, entry.intent().action(), text -> text);
        return values;
    }

    private void context(ContextEntry context) {
        context.texts().forEach((text, input) -> put(text.field(), input, value -> value));
        put(ContextEntry.DURATION_YEARS, context.durationYears(), this::number);
        put(ContextEntry.SPREAD_PRESET, context.spreadPreset(), text -> text);
        for (int year = 1; year <= ContractYears.LONGEST; year++) {
            put(ContextEntry.year(year), context.percent(year), this::number);
        }
    }

    private void group(Group group) {
        put(ScenariosEntry.KEY, group.key(), text -> text);
        put(ScenariosEntry.SELECTED, group.selected(), this::texts);
    }

    private void line(Line line) {
        put(SizingEntry.KEY, line.key(), text -> text);
        put(SizingEntry.SIZE, line.size(), text -> text);
    }

    private void service(Service row) {
        put(ExpertEntry.LINE_ITEM, row.lineItem(), text -> text);
        put(ExpertEntry.SERVICE, row.service(), text -> text);
        put(ExpertEntry.NAME, row.name(), text -> text);
        put(ExpertEntry.DAYS, row.days(), this::number);
        put(ExpertEntry.NOTE, row.note(), text -> text);
    }

    private interface RowWriter<R> {
        void write(EntryValues values, R row);
    }

    private <R> Function<List<R>, Object> rows(RowWriter<R> writer) {
        return rows -> rows.stream()
                .map(row -> {
                    EntryValues members = new EntryValues(exact);
                    writer.write(members, row);
                    return members.values;
                })
                .toList();
    }

    private Object number(Decimal number) {
        return exact && Decimal.typedAs(number.typed()).isPresent() ? number.typed() : number.plainValue();
    }

    private List<@Nullable Object> texts(List<Input<String>> list) {
        List<@Nullable Object> texts = new ArrayList<>();
        list.forEach(input -> texts.add(value(input, text -> text)));
        return texts;
    }

    private <T> void put(String field, Input<T> input, Function<T, Object> write) {
        if (input.isMentioned()) {
            values.put(field, value(input, write));
        }
    }

    private <T> @Nullable Object value(Input<T> input, Function<T, Object> write) {
        return switch (input) {
            case Input.Given<T>(T value) -> write.apply(value);
            case Input.Mistyped<T>(String typed) -> exact ? Map.of(JsonFields.MISTYPED, typed) : typed;
            case Input.Absent<T> absent -> null;
            case Input.Blank<T> blank -> null;
        };
    }
}
