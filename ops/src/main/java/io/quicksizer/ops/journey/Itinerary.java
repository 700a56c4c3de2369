package io.quicksizer.ops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The recorder of the duration of each step. */
final class Itinerary {

    private final List<JourneyReport.Step> steps = new ArrayList<>();
    private final Consumer<String> say;

    Itinerary(Consumer<String> say) {
        this.say = say;
    }

    <T> T step(String name, Supplier<T> action) {
        long begin = System.nanoTime();
        var result = action.get();
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;
        steps.add(new JourneyReport.Step(name, milliseconds));
        say.accept(String.format(Locale.ROOT, "→ %-40s %,8d ms", name, milliseconds));
        return result;
    }

    List<JourneyReport.Step> steps() {
        return List.copyOf(steps);
    }
}
