package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.ClientHttpException;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Executor of calls of the client, which classifies failures as retryable or final. */
final class EngineCall {
    private static final Set<Integer> FINAL_HTTP = Set.of(400, 403, 405, 501);
    private static final Set<Status.Code> FINAL_GRPC = Set.of(
            Status.Code.INVALID_ARGUMENT,
            Status.Code.PERMISSION_DENIED,
            Status.Code.OUT_OF_RANGE,
            Status.Code.UNIMPLEMENTED);

    private EngineCall() {}

    static <T> T of(String doing, Supplier<T> call) {
        try {
            return call.get();
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw sorted(doing, e);
        }
    }

    static boolean hasStatus(EngineException failure, Status.Code code) {
        return failure.getCause() instanceof ClientStatusException status && status.getStatusCode() == code;
    }

    static boolean hasHttpStatus(EngineException failure, int code) {
        return failure.getCause() instanceof ClientHttpException http && http.code() == code;
    }

    private static EngineException sorted(String doing, RuntimeException failure) {
        Throwable cause = clientFailure(failure);
        if (cause instanceof ClientHttpException http) {
            return exception(
                    FINAL_HTTP.contains(http.code()), doing, "HTTP " + http.code() + " " + http.reason(), http);
        }
        if (cause instanceof ClientStatusException status) {
            return exception(
                    FINAL_GRPC.contains(status.getStatusCode()), doing, GatewaySentence.of(status.getStatus()), status);
        }
        boolean ours = !(failure instanceof ClientException);
        return exception(ours, doing, String.valueOf(failure.getMessage()), failure);
    }

    /** Unwraps the failure; the client wraps it once or twice, depending on the gateway. */
    private static @Nullable Throwable clientFailure(Throwable failure) {
        Throwable cause = failure;
        while (cause != null
                && !(cause instanceof ClientHttpException)
                && !(cause instanceof ClientStatusException)
                && wraps(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean wraps(Throwable failure) {
        return failure instanceof ClientException
                || failure instanceof ExecutionException
                || failure instanceof CompletionException;
    }

    private static EngineException exception(boolean isFinal, String doing, String what, Throwable cause) {
        return isFinal
                ? new EngineRefused("The workflow engine rejected a request while " + doing + ": " + what, cause)
                : new EngineUnavailable("The workflow engine failed while " + doing + ": " + what, cause);
    }
}
