package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.sizing.SpreadPreset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the form of the context step shows: what is stored, and over it what was typed and not accepted. */
final class ContextForm {
    private static final List<String> WORDS =
            List.of("name", "customer", "opportunity", "notes", "durationYears", "spreadPreset");

    private final EngagementState state;
    private final Map<String, @Nullable Object> form = new LinkedHashMap<>();

    ContextForm(EngagementState state) {
        this.state = state;
    }

    Map<String, @Nullable Object> shown(Optional<JsonNode> entry) {
        form.put("name", state.context().name());
        form.put("customer", state.context().customer());
        form.put("opportunity", state.context().opportunity());
        form.put("notes", state.context().notes());
        form.put("durationYears", state.years().count());
        form.put("spreadPreset", SpreadOfEntry.AS_TYPED);
        form.put("presetOptions", presetOptions());
        showSpread(state.spreadOrDefault());
        entry.ifPresent(this::showEntry);
        return form;
    }

    private void showEntry(JsonNode typed) {
        for (String field : WORDS) {
            Shown.overlay(form, field, typed);
        }
        SubmittedFields fields = new SubmittedFields(typed);
        Optional<Spread> rescaled = ContractYears.check("durationYears", fields.wholeNumber("durationYears"))
                .accepted()
                .flatMap(wanted -> new SpreadOfEntry(state, fields).rescaledForFewer(wanted));
        if (rescaled.isPresent()) {
            showSpread(rescaled.get());
        } else {
            IntStream.rangeClosed(1, ContractYears.LONGEST).forEach(year -> Shown.overlay(form, "y" + year, typed));
        }
    }

    private void showSpread(Spread spread) {
        IntStream.rangeClosed(1, ContractYears.LONGEST)
                .forEach(year -> form.put("y" + year, Shown.number(spread.percent(year))));
    }

    private static List<Option> presetOptions() {
        return List.of(
                new Option("As typed below", SpreadOfEntry.AS_TYPED),
                new Option("Default (3 years 50/25/25, otherwise even)", SpreadPreset.DEFAULT.name()),
                new Option("Even", SpreadPreset.EVEN.name()),
                new Option("Front-loaded", SpreadPreset.FRONT_LOADED.name()),
                new Option("Back-loaded", SpreadPreset.BACK_LOADED.name()));
    }
}
