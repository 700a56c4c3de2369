package io.quicksizer.processes.connection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands on user tasks, by the engine's key. Only the REST gateway takes them. */
interface HumanTasks {
    void assign(long taskKey, String userName);

    void complete(long taskKey, Map<String, ? extends @Nullable Object> variables);
}
