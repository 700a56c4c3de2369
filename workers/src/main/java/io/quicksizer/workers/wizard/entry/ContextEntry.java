package io.quicksizer.workers.wizard.entry;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.ContractYears;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An entry of the step Context.
 *
 * @param texts every text field
 * @param spreadPreset name of a preset, or {@link #AS_TYPED}
 * @param percents of each year of the longest contract
 */
public record ContextEntry(
        Intent intent,
        Map<ContextText, Input<String>> texts,
        Input<Decimal> durationYears,
        Input<String> spreadPreset,
        List<Input<Decimal>> percents)
        implements StepEntry {
    /** Name of the field. */
    public static final String DURATION_YEARS = "durationYears";

    /** Name of the field. */
    public static final String SPREAD_PRESET = "spreadPreset";

    /** The choice among the presets that means the percentages themselves. */
    public static final String AS_TYPED = "AS_TYPED";

    /** Completes both with fields that are not mentioned. */
    public ContextEntry {
        texts = ContextText.complete(texts, Input.absent());
        List<Input<Decimal>> years = new ArrayList<>(percents);
        while (years.size() < ContractYears.LONGEST) {
            years.add(Input.absent());
        }
        percents = List.copyOf(years);
    }

    /**
     * Name of the field of a year's percentage, such as {@code y1}.
     *
     * @param year from 1
     */
    public static String year(int year) {
        return "y" + year;
    }

    @Override
    public Step step() {
        return Step.CONTEXT;
    }

    @Override
    public ContextEntry with(Intent other) {
        return new ContextEntry(other, texts, durationYears, spreadPreset, percents);
    }

    static ContextEntry read(JsonFields fields) {
        return new ContextEntry(
                Intent.NONE,
                ContextText.each(text -> fields.text(text.field())),
                fields.number(DURATION_YEARS),
                fields.text(SPREAD_PRESET),
                IntStream.rangeClosed(1, ContractYears.LONGEST)
                        .mapToObj(year -> fields.number(year(year)))
                        .toList());
    }

    @Override
    public void write(EntryValues values) {
        texts.forEach((text, input) -> values.text(text.field(), input));
        values.number(DURATION_YEARS, durationYears);
        values.text(SPREAD_PRESET, spreadPreset);
        for (int year = 1; year <= ContractYears.LONGEST; year++) {
            values.number(year(year), percent(year));
        }
    }

    public Input<String> text(ContextText field) {
        return texts.getOrDefault(field, Input.absent());
    }

    /**
     * A year's percentage.
     *
     * @param year from 1
     */
    public Input<Decimal> percent(int year) {
        return percents.get(year - 1);
    }

    /** The preset that is chosen instead of percentages. */
    public Optional<String> preset() {
        return spreadPreset.value().map(String::strip).filter(name -> !name.isEmpty() && !name.equals(AS_TYPED));
    }

    /** The text that the entry states for a field; empty if it states none. */
    public Optional<String> stated(ContextText field) {
        return switch (text(field)) {
            case Input.Given<String>(String value) -> Optional.of(value.strip());
            case Input.Blank<String> blank -> Optional.of("");
            case Input.Absent<String> absent -> Optional.empty();
            case Input.Mistyped<String> mistyped -> Optional.empty();
        };
    }
}
