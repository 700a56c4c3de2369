package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.client.ZeebeClient;
import io.quicksizer.processes.connection.EngineSearch.FoundTask;
import io.quicksizer.processes.connection.EngineSearch.State;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.engine.TaskCompletion;
import io.quicksizer.processes.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A task that was found ahead is completed without asking the search")
class CompletingTaskTest {
    private static final HumanTaskRef VISIT = new HumanTaskRef(1, 7, Step.SCOPE);

    private final ZeebeClient client = ZeebeClient.newClientBuilder()
            .gatewayAddress("127.0.0.1:1")
            .usePlaintext()
            .build();
    private final SearchForTasks search = new SearchForTasks();
    private final Tasks tasks = new Tasks();
    private final ZeebeWorkflowEngine engine =
            new ZeebeWorkflowEngine(client, tasks, search, new TasksAhead(search, (look, pause) -> look.run()));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void even_when_the_search_is_away_by_then() {
        found();
        search.answer = () -> {
            throw new EngineUnavailable("away", null);
        };
        assertThat(engine.completeTask(VISIT, Map.of(), "planner")).isEqualTo(TaskCompletion.COMPLETED);
        assertThat(tasks.told).containsExactly("complete 70");
    }

    @Test
    void and_taken_over_first_from_somebody_else() {
        found();
        assertThat(engine.completeTask(VISIT, Map.of(), "planner2")).isEqualTo(TaskCompletion.COMPLETED);
        assertThat(tasks.told).containsExactly("assign 70 to planner2", "complete 70");
    }

    @Test
    void and_if_it_is_gone_by_then_the_second_try_asks_what_became_of_it() {
        found();
        tasks.gone = true;
        search.answer = () -> List.of(task(State.COMPLETED));
        assertThatThrownBy(() -> engine.completeTask(VISIT, Map.of(), "planner"))
                .isInstanceOf(EngineUnavailable.class);
        assertThat(engine.completeTask(VISIT, Map.of(), "planner")).isEqualTo(TaskCompletion.ALREADY_COMPLETED);
    }

    private void found() {
        search.answer = () -> List.of(task(State.OPEN));
        engine.lookAhead(VISIT);
    }

    private static FoundTask task(State state) {
        return new FoundTask(70, 7, state, "planner", List.of("planner"));
    }

    private static final class Tasks implements HumanTasks {
        private final List<String> told = new ArrayList<>();
        private boolean gone;

        @Override
        public void assign(long taskKey, String userName) {
            told.add("assign " + taskKey + " to " + userName);
        }

        @Override
        public void complete(long taskKey, Map<String, ? extends @Nullable Object> variables) {
            if (gone) {
                throw new EngineUnavailable("no such task", null);
            }
            told.add("complete " + taskKey);
        }
    }
}
