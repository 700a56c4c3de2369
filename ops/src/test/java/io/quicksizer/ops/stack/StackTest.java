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
import java.time.Instant;
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
    private Instant now = Instant.EPOCH;
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
    void a_second_stop_does_nothing() {
        var stack = stack(new Played(Part.SEARCH));
        stack.start();

        stack.stop();
        stack.stop();

        assertThat(events).containsExactly("start search", "stop search");
    }

    @Test
    void a_part_that_ends_is_started_again_with_the_end_of_its_log_shown() throws Exception {
        Files.writeString(folder.resolve("search.log"), "Killed\n");
        var search = new Played(Part.SEARCH);
        var supervision = supervision(search);
        assertThat(supervision.restartDead()).isTrue();
        assertThat(events).isEmpty();

        search.dead = true;

        assertThat(supervision.restartDead()).isTrue();
        assertThat(events).containsExactly("start search");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("search has died. It is started again.", "| Killed", "✓ OpenSearch");
        assertThat(supervision.restartDead()).isTrue();
        assertThat(events).hasSize(1);
    }

    @Test
    void a_part_is_started_again_after_those_that_it_needs() {
        var engine = new Played(Part.ENGINE);
        var workers = new Played(Part.WORKERS);
        var supervision = supervision(workers, engine);
        engine.dead = true;
        workers.dead = true;

        supervision.restartDead();
        assertThat(events).containsExactly("start engine");
        supervision.restartDead();
        assertThat(events).containsExactly("start engine", "start workers");
    }

    @Test
    void a_part_that_is_being_started_is_not_started_twice() {
        var waiting = new ArrayList<Runnable>();
        var search = new Played(Part.SEARCH);
        var supervision = new Supervision(List.of(search), processes, narrator, () -> now, waiting::add);
        search.dead = true;

        supervision.restartDead();
        supervision.restartDead();

        assertThat(waiting).hasSize(1);
    }

    @Test
    void a_part_that_ends_for_the_fourth_time_within_five_minutes_is_given_up() {
        var search = new Played(Part.SEARCH);
        var supervision = supervision(search);
        for (int time = 0; time < 3; time++) {
            search.dead = true;
            assertThat(supervision.restartDead()).isTrue();
        }
        search.dead = true;
        assertThat(supervision.restartDead()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("has ended too often and is not started again");

        now = now.plusSeconds(301);
        assertThat(supervision.restartDead()).isTrue();
    }

    @Test
    void a_part_that_fails_to_start_again_is_tried_again() {
        var failing = new Failing(Part.SEARCH);
        failing.dead = true;
        var supervision = supervision(failing);

        assertThat(supervision.restartDead()).isTrue();
        assertThat(supervision.restartDead()).isTrue();

        assertThat(said.toString(StandardCharsets.UTF_8).split("ended with exit code 3", -1))
                .hasSize(3);
    }

    @Test
    void nothing_is_started_again_while_the_run_ends() {
        var search = new Played(Part.SEARCH);
        var supervision = supervision(search);
        search.dead = true;
        processes.end();

        assertThat(supervision.restartDead()).isTrue();
        assertThat(events).isEmpty();
    }

    private Supervision supervision(Component... components) {
        return new Supervision(List.of(components), processes, narrator, () -> now, Runnable::run);
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
        boolean dead;

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
            dead = false;
        }

        @Override
        public Optional<String> death() {
            return dead ? Optional.of(part.id() + " has died.") : Optional.empty();
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
