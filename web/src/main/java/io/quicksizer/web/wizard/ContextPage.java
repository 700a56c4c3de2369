package io.quicksizer.web.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.ContractYears;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Whom the engagement is for, how long it runs and how its days are spread. */
@Component
class ContextPage implements StepPage {
    private static final List<String> PRESETS = List.of("AS_TYPED", "EVEN", "FRONT_LOADED", "BACK_LOADED", "DEFAULT");

    /**
     * The fields, as they stand in their inputs.
     *
     * @param spread one per possible contract year
     * @param sum of the percentages that are numbers, as text
     * @param whole whether they add up to exactly 100
     * @param presets names of the presets
     */
    public record Content(
            String name,
            String customer,
            String opportunity,
            String notes,
            String duration,
            List<Year> spread,
            BigDecimal sum,
            boolean whole,
            String preset,
            List<String> presets) {}

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
    public Set<String> numbers() {
        return Set.of("y1", "y2", "y3", "y4", "y5");
    }

    @Override
    public Object content(StepContent shown) {
        List<Year> spread = IntStream.rangeClosed(1, ContractYears.LONGEST)
                .mapToObj(year -> new Year(year, "y" + year, shown.text("y" + year)))
                .toList();
        BigDecimal sum = spread.stream()
                .map(year -> number(shown.form().path(year.field())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Content(
                shown.text("name"),
                shown.text("customer"),
                shown.text("opportunity"),
                shown.text("notes"),
                shown.text("durationYears"),
                spread,
                sum,
                sum.compareTo(BigDecimal.valueOf(100)) == 0,
                shown.text("spreadPreset"),
                PRESETS);
    }

    private static BigDecimal number(JsonNode value) {
        String text = StepContent.text(value);
        return text.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
