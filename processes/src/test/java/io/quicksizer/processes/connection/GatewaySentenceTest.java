package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatewaySentenceTest {
    private static final String RAW = "io exception: Channel Pipeline: [SslHandler#0, Http2#1] /127.0.0.1:26500";

    @Test
    void no_passing_failure_shows_the_text_of_the_channel() {
        assertThat(Stream.of(
                        Status.UNAVAILABLE,
                        Status.DEADLINE_EXCEEDED,
                        Status.RESOURCE_EXHAUSTED,
                        Status.UNAUTHENTICATED,
                        Status.PERMISSION_DENIED,
                        Status.CANCELLED,
                        Status.INTERNAL,
                        Status.UNKNOWN))
                .allSatisfy(status -> assertThat(GatewaySentence.of(status.withDescription(RAW)))
                        .doesNotContain("Channel", "127.0.0.1", status.getCode().name())
                        .isNotBlank());
    }

    @Test
    void what_the_engine_says_of_a_command_is_kept() {
        assertThat(GatewaySentence.of(Status.INVALID_ARGUMENT.withDescription("no such element")))
                .isEqualTo("no such element");
        assertThat(GatewaySentence.of(Status.NOT_FOUND.withDescription("no such instance")))
                .contains("no such instance");
        assertThat(GatewaySentence.of(Status.FAILED_PRECONDITION)).isEqualTo("FAILED_PRECONDITION");
    }
}
