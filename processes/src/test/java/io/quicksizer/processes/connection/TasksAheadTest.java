package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.connection.EngineSearch.FoundTask;
import io.quicksizer.processes.connection.EngineSearch.State;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.model.Step;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tasks are found while their people still read the page")
class TasksAheadTest {
    private static final HumanTaskRef VISIT = new HumanTaskRef(1, 7, Step.SCOPE);
    private static final FoundTask TASK = new FoundTask(70, 7, State.OPEN, "planner", List.of("planner"));

    private final Queue<Runnable> looks = new ArrayDeque<>();
    private final SearchForTasks search = new SearchForTasks();
    private final TasksAhead ahead = new TasksAhead(search, (look, pause) -> looks.add(look));

    @Test
    void a_task_is_looked_for_until_the_search_shows_it() {
        ahead.lookFor(VISIT);
        look();
        search.answer = () -> List.of(TASK);
        look();
        assertThat(looks).isEmpty();
        assertThat(ahead.take(VISIT)).contains(TASK);
    }

    @Test
    void what_was_taken_is_forgotten() {
        search.answer = () -> List.of(TASK);
        ahead.lookFor(VISIT);
        look();
        ahead.take(VISIT);
        assertThat(ahead.take(VISIT)).isEmpty();
    }

    @Test
    void a_page_that_is_opened_twice_looks_once() {
        ahead.lookFor(VISIT);
        ahead.lookFor(VISIT);
        assertThat(looks).hasSize(1);
    }

    @Test
    void a_visit_that_was_taken_while_it_was_looked_for_leaves_nothing_behind() {
        ahead.lookFor(VISIT);
        ahead.take(VISIT);
        search.answer = () -> List.of(TASK);
        look();
        assertThat(ahead.take(VISIT)).isEmpty();
    }

    @Test
    void a_task_that_is_completed_already_is_not_held_ready() {
        search.answer = () -> List.of(new FoundTask(70, 7, State.COMPLETED, "planner", List.of()));
        ahead.lookFor(VISIT);
        look();
        assertThat(ahead.take(VISIT)).isEmpty();
    }

    @Test
    void looking_ends_when_the_task_stays_out_of_sight_and_begins_anew_with_the_next_page() {
        ahead.lookFor(VISIT);
        int times = 0;
        while (!looks.isEmpty()) {
            look();
            times++;
        }
        assertThat(times).isEqualTo(20);
        ahead.lookFor(VISIT);
        assertThat(looks).hasSize(1);
    }

    @Test
    void a_search_that_is_away_is_asked_again() {
        search.answer = () -> {
            throw new EngineUnavailable("away", null);
        };
        ahead.lookFor(VISIT);
        look();
        search.answer = () -> List.of(TASK);
        look();
        assertThat(ahead.take(VISIT)).contains(TASK);
    }

    private void look() {
        looks.remove().run();
    }
}
