package io.quicksizer.processes.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the engine's search shows it; the search lags behind the engine.
 *
 * @param key the engine's key of the user task
 * @param visit the visit of the step to which it belongs
 * @param assignee user name of the person who has it, or null
 * @param candidateGroups the groups to which it is offered
 */
public record HumanTask(
        long key, HumanTaskRef visit, @Nullable String assignee, List<String> candidateGroups) {}
