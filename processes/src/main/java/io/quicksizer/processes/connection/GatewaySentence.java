package io.quicksizer.processes.connection;

import io.grpc.Status;
import java.util.Objects;

/** Readable descriptions of gateway failures; the gateway's own text contains channel details and stack traces. */
final class GatewaySentence {
    private GatewaySentence() {}

    /** Returns the clause that follows "The workflow engine failed while …: ". */
    static String of(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE -> "it can't be reached, or no partition has a leader";
            case DEADLINE_EXCEEDED -> "it did not respond in time";
            case RESOURCE_EXHAUSTED -> "it is overloaded and accepts no commands at the moment";
            case UNAUTHENTICATED -> "it rejected the credentials";
            case PERMISSION_DENIED -> "the credentials do not allow it";
            case CANCELLED -> "the connection was closed meanwhile";
            case NOT_FOUND -> "it did not find the target of the command (" + described(status) + ")";
            case INTERNAL, UNKNOWN, ABORTED, DATA_LOSS -> "it had an internal error; see its log";
            default -> described(status);
        };
    }

    private static String described(Status status) {
        return Objects.requireNonNullElse(
                status.getDescription(), status.getCode().name());
    }
}
