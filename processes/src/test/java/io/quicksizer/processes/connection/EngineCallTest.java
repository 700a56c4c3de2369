package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.ClientHttpException;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.quicksizer.processes.connection.EngineSearch.ActiveElement;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.model.RestartPoint;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Failures of calls: those that another try may end, and those that it can't. */
class EngineCallTest {
    private static final Status LOST = Status.UNAVAILABLE.withDescription("no leader");
    private static final Status WRONG = Status.INVALID_ARGUMENT.withDescription("no such process");

    static final List<RuntimeException> PASSING = List.of(
            new ClientException("the connection was reset"),
            new ClientException((Throwable) null),
            new ClientHttpException(503, "Service Unavailable"),
            new ClientException(new ExecutionException(new ClientHttpException(404, "Not Found"))),
            new ClientStatusException(LOST, new RuntimeException()),
            new CompletionException(new ClientStatusException(LOST, new RuntimeException())));

    static final List<RuntimeException> LASTING = List.of(
            new IllegalArgumentException("a variable is missing"),
            new ClientHttpException(400, "Bad Request"),
            new ClientException(new CompletionException(new ClientHttpException(403, "Forbidden"))),
            new ClientStatusException(WRONG, new RuntimeException()));

    @ParameterizedTest
    @FieldSource("PASSING")
    void what_may_pass_is_tried_again(RuntimeException failure) {
        assertThat(failed(failure)).isInstanceOf(EngineUnavailable.class).hasMessageContaining("while counting");
    }

    @ParameterizedTest
    @FieldSource("LASTING")
    void what_every_try_would_meet_is_final(RuntimeException failure) {
        assertThat(failed(failure)).isInstanceOf(EngineRefused.class).hasMessageContaining("while counting");
    }

    @Test
    void a_failure_that_is_sorted_already_stays() {
        EngineException sorted = new EngineRefused("no", null);
        assertThat(failed(sorted)).isSameAs(sorted);
    }

    @Test
    void a_status_is_known_by_its_code_and_by_the_protocol() {
        EngineException http = failed(new ClientHttpException(404, "Not Found"));
        assertThat(EngineCall.hasHttpStatus(http, 404)).isTrue();
        assertThat(EngineCall.hasHttpStatus(http, 409)).isFalse();
        assertThat(EngineCall.hasStatus(http, Status.Code.NOT_FOUND)).isFalse();
        EngineException status = failed(new ClientStatusException(LOST, new RuntimeException()));
        assertThat(EngineCall.hasStatus(status, Status.Code.UNAVAILABLE)).isTrue();
        assertThat(EngineCall.hasStatus(status, Status.Code.NOT_FOUND)).isFalse();
        assertThat(EngineCall.hasHttpStatus(status, 404)).isFalse();
    }

    @Test
    void an_instance_that_is_being_closed_is_not_restarted_and_one_that_the_search_does_not_show_later() {
        assertThat(restarted(List.of(new ActiveElement(7, "SubProcess_Withdrawal"))))
                .isInstanceOf(EngineRefused.class);
        assertThat(restarted(List.of(new ActiveElement(7, "Task_ChooseScope")))).isInstanceOf(EngineUnavailable.class);
        assertThat(restarted(List.of())).isInstanceOf(EngineUnavailable.class);
    }

    @Test
    void times_that_the_engine_does_not_have_are_none() {
        assertThat(Stream.of("soon", "2026-11-30T20:00:00").map(EngineTimes::instant))
                .containsOnlyNulls();
        assertThat(EngineTimes.instant(null)).isNull();
        assertThat(EngineTimes.instant("2026-11-30T20:00:00.000+0000"))
                .isEqualTo(EngineTimes.instant("2026-11-30T20:00:00Z"));
    }

    private static EngineException failed(RuntimeException failure) {
        return catchThrowableOfType(
                EngineException.class,
                () -> EngineCall.of("counting", () -> {
                    throw failure;
                }));
    }

    private static EngineException restarted(List<ActiveElement> active) {
        return catchThrowableOfType(
                EngineException.class, () -> new Instances(null).moveTo(1, active, RestartPoint.REVIEW, Map.of()));
    }
}
