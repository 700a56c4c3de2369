package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.process.RunRecord;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.UsageSampler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    Path folder;

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Narrator narrator = new Narrator(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Processes processes = new Processes(new RunRecord(Path.of("unused")), new UsageSampler());

    @Test
    void a_part_starts_after_what_it_needs_and_stops_before_it() {
        var stack = stack(new Played(Part.SEARCH), new Played(Part.ENGINE), new Played(Part.TASKLIST));

        assertThat(stack.start()).isTrue();
        stack.stop();

        assertThat(events)
                .containsExactly(
                        "start search",
                        "start engine",
                        "start tasklist",
                        "stop tasklist",
                        "stop engine",
                        "stop search");
    }

    @Test
    void a_part_whose_needs_are_not_in_the_run_starts_at_once() {
        assertThat(stack(new Played(Part.WORKERS)).start()).isTrue();
        assertThat(events).containsExactly("start workers");
    }

    @Test
    void a_part_that_does_not_come_up_is_shown_with_the_end_of_its_log_and_nothing_after_it_is_started()
            throws Exception {
        Files.writeString(folder.resolve("search.log"), "first\nThe disk is full\n");
        var stack = stack(new Failing(Part.SEARCH), new Played(Part.ENGINE));

        assertThat(stack.start()).isFalse();
        stack.stop();

        assertThat(events).containsExactly("stop engine", "stop search");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("✗ OpenSearch ended with exit code 3", "| The disk is full");
    }

    @Test
    void a_part_that_dies_later_is_reported_and_a_second_stop_does_nothing() {
        var dying = new Played(Part.SEARCH);
        var stack = stack(dying);
        stack.start();
        assertThat(stack.death()).isEmpty();

        dying.dead = true;

        assertThat(stack.death()).contains("search has died");
        stack.stop();
        stack.stop();
        assertThat(events).containsExactly("start search", "stop search");
    }

    private Stack stack(Component... components) {
        return new Stack(List.of(components), processes, narrator);
    }

    private final class Failing extends Played {

        private Failing(Part part) {
            super(part);
        }

        @Override
        public void start() {
            throw new StackFailure("OpenSearch ended with exit code 3 while starting; see its log.");
        }
    }

    private class Played implements Component {

        private final Part part;
        private boolean dead;

        private Played(Part part) {
            this.part = part;
        }

        @Override
        public Part part() {
            return part;
        }

        @Override
        public String title() {
            return part.title();
        }

        @Override
        public String address() {
            return "nowhere";
        }

        @Override
        public void start() {
            events.add("start " + part.id());
        }

        @Override
        public Optional<String> death() {
            return dead ? Optional.of(part.id() + " has died") : Optional.empty();
        }

        @Override
        public boolean stop() {
            events.add("stop " + part.id());
            return true;
        }

        @Override
        public Path log() {
            return folder.resolve(part.id() + ".log");
        }
    }
}
