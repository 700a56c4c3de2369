package io.quicksizer.workers.wizard.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conversion of entries to plain values by field name, without fields that are not mentioned. */
public final class EntryValues {
    private final boolean exact;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private EntryValues(boolean exact) {
        this.exact = exact;
    }

    /** Returns the fields as forms show them: numbers as numbers, and values of a wrong type as they were typed. */
    public static Map<String, @Nullable Object> of(StepEntry entry) {
        return new EntryValues(false).with(entry);
    }

    /**
     * Returns the fields from which {@link StepEntry#read} reads an equal entry: numbers as typed, wrong types marked.
     */
    static Map<String, @Nullable Object> exact(StepEntry entry) {
        return new EntryValues(true).with(entry);
    }

    /** Returns the fields from which {@link DecisionEntry#read} reads an equal decision. */
    static Map<String, @Nullable Object> exact(DecisionEntry entry) {
        EntryValues fields = new EntryValues(true);
        entry.write(fields);
        return fields.values;
    }

    private Map<String, @Nullable Object> with(StepEntry entry) {
        entry.write(this);
        text(Intent.ACTION, entry.intent().action());
        return values;
    }

    void text(String field, Input<String> input) {
        put(field, input, text -> text);
    }

    void flag(String field, Input<Boolean> input) {
        put(field, input, flag -> flag);
    }

    void number(String field, Input<Decimal> input) {
        put(
                field,
                input,
                number -> exact && Decimal.typedAs(number.typed()).isPresent() ? number.typed() : number.plainValue());
    }

    void texts(String field, Input<List<Input<String>>> input) {
        put(field, input, list -> {
            List<@Nullable Object> texts = new ArrayList<>();
            list.forEach(each -> texts.add(value(each, text -> text)));
            return texts;
        });
    }

    /** @param writer writes the fields of a row */
    <R> void rows(String field, Input<List<R>> input, BiConsumer<R, EntryValues> writer) {
        put(
                field,
                input,
                rows -> rows.stream()
                        .map(row -> {
                            EntryValues members = new EntryValues(exact);
                            writer.accept(row, members);
                            return members.values;
                        })
                        .toList());
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
