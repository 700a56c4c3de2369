package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of the step Context, which consists only of its inputs. */
public record ContextView(ContextEntry entry) implements StepView {
    @Override
    public void complete(Map<String, @Nullable Object> form) {
        form.put("presetOptions", presetOptions());
    }

    private static List<Option> presetOptions() {
        return Stream.concat(
                        Stream.of(new Option("As typed below", ContextEntry.AS_TYPED)),
                        Stream.of(SpreadPreset.values()).map(preset -> new Option(preset.label(), preset.name())))
                .toList();
    }
}
