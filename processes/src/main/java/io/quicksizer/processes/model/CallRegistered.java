package io.quicksizer.processes.model;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#REGISTER_CALL}.
 *
 * @param callToken identifies this call; presented by the first job of the called process
 */
public record CallRegistered(UUID callToken) implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        return Map.of(Variable.CALL_TOKEN, callToken.toString());
    }
}
