package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.NumberText;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.Percentages;
import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.PresetOfEntry;
import io.quicksizer.workers.wizard.view.ContextView;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The step Context: customer, duration and spread. */
@Component
class ContextPage implements StepPage {
    private static final String SHOWN_PRESET = "_preset";
    private static final String SHOWN_PERCENTS = "_percents";

    /**
     * The values of the inputs.
     *
     * @param lines single-line text fields
     * @param paragraphs multi-line text fields
     * @param spread one per possible contract year
     * @param sum sum of the percentages that are numbers
     * @param whole whether they add up to exactly 100
     */
    public record Content(
            List<Text> lines,
            List<Text> paragraphs,
            String duration,
            List<Year> spread,
            BigDecimal sum,
            boolean whole,
            String preset,
            List<String> presets) {}

    /**
     * A text field.
     *
     * @param field name of the input
     */
    public record Text(String field, String value, boolean required, List<Choice> choices) {}

    /**
     * A value that a text field can have.
     *
     * @param value stored value
     * @param label displayed value
     */
    public record Choice(String value, String label) {}

    /**
     * A year's percentage.
     *
     * @param field name of the input, such as {@code y1}
     */
    public record Year(int number, String field, String percent) {}

    @Override
    public Step step() {
        return Step.CONTEXT;
    }

    @Override
    public List<String> terms() {
        return List.of("spread");
    }

    @Override
    public Object content(StepContent shown) {
        ContextEntry entry = shown.view(ContextView.class).entry();
        BigDecimal sum = entry.percents().stream().map(ContextPage::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Content(
                texts(entry, field -> !field.isMultiline()),
                texts(entry, ContextText::isMultiline),
                entry.durationYears().shown(),
                IntStream.rangeClosed(1, ContractYears.LONGEST)
                        .mapToObj(year ->
                                new Year(year, ContextEntry.year(year), shown(entry.percent(year), shown.locale())))
                        .toList(),
                sum,
                Percentages.areWhole(sum),
                PresetOfEntry.selected(entry),
                presets());
    }

    /** Without scripts, the preset stays selected when percentages are typed over its own; they count all the same. */
    @Override
    public void complete(Map<String, List<String>> fields) {
        List<String> shown = fields.getOrDefault(SHOWN_PRESET, List.of());
        String percents = IntStream.rangeClosed(1, ContractYears.LONGEST)
                .mapToObj(year -> String.join("", fields.getOrDefault(ContextEntry.year(year), List.of())))
                .collect(Collectors.joining(" "));
        if (!shown.isEmpty()
                && shown.equals(fields.get(ContextEntry.SPREAD_PRESET))
                && !List.of(percents).equals(fields.get(SHOWN_PERCENTS))) {
            fields.put(ContextEntry.SPREAD_PRESET, List.of(ContextEntry.AS_TYPED));
        }
    }

    private static List<Text> texts(ContextEntry entry, Predicate<ContextText> wanted) {
        return Arrays.stream(ContextText.values())
                .filter(wanted)
                .map(field -> new Text(field.field(), entry.text(field).shown(), field.isRequired(), choices(field)))
                .toList();
    }

    private static List<Choice> choices(ContextText field) {
        return field.choices().stream()
                .map(value -> new Choice(value, field.shown(value)))
                .toList();
    }

    private static List<String> presets() {
        return Stream.concat(
                        Stream.of(ContextEntry.AS_TYPED),
                        Arrays.stream(SpreadPreset.values()).map(Enum::name))
                .toList();
    }

    /** Returns a number in the reader's language; text that is not a number stays as it was typed. */
    static String shown(Input<Decimal> input, Locale locale) {
        return input.value()
                .map(number -> NumberText.of(number.typed(), locale))
                .orElseGet(input::shown);
    }

    private static BigDecimal number(Input<Decimal> input) {
        return input.value()
                .filter(number -> number.typed().matches("-?\\d{1,9}(\\.\\d{1,9})?"))
                .map(Decimal::value)
                .orElse(BigDecimal.ZERO);
    }
}
