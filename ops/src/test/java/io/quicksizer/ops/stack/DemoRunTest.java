package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.process.StackFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class DemoRunTest {
    private static final IntSupplier STOPS = () -> {
        throw new StackFailure("an act was refused");
    };

    private final List<String> said = new ArrayList<>();

    @Test
    void a_story_that_stops_ends_a_run_that_nobody_watches_with_a_failure_and_names_the_way_out() {
        assertThat(new DemoRun(STOPS, said::add, false).play()).hasValue(1);
        assertThat(said)
                .anyMatch(line -> line.contains("an act was refused"))
                .anyMatch(line -> line.contains("--reset"));
    }

    @Test
    void a_person_who_watches_keeps_the_stack() {
        assertThat(new DemoRun(STOPS, said::add, true).play()).isEmpty();
        assertThat(said).anyMatch(line -> line.contains("--reset"));
    }

    @Test
    void a_story_that_was_played_or_is_there_already_goes_on() {
        assertThat(new DemoRun(() -> 10, said::add, false).play()).isEmpty();
        assertThat(new DemoRun(() -> 0, said::add, false).play()).isEmpty();
        assertThat(said).contains("Created 10 engagements with their history");
    }
}
