package io.quicksizer.workers.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import io.quicksizer.db.recovery.RecoveryMark;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.workers.recovery.MissingPart.Part;
import io.quicksizer.workers.tasklist.TasklistSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasklistWatchTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final RecoveryMarks marks = mock();
    private HttpServer tasklist;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        tasklist = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tasklist.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        tasklist.start();
    }

    @AfterEach
    void stop() {
        tasklist.stop(0);
    }

    @Test
    void a_tasklist_that_is_ready_is_noted() {
        watch().look();
        verify(marks).tasklistSeen(NOW);
    }

    @Test
    void one_that_is_not_ready_or_does_not_answer_is_away_since_it_is_watched() {
        TasklistWatch watch = watch();
        status = 503;
        watch.look();
        tasklist.stop(0);
        watch.look();
        verify(marks, times(2)).tasklistWatched(NOW);
        verifyNoMoreInteractions(marks);
    }

    @Test
    void without_an_address_nobody_looks_and_what_another_node_saw_stays() {
        watch("").look();
        verifyNoInteractions(marks);
    }

    @Test
    void an_address_of_no_use_stops_nothing() {
        watch("http://tasklist host/ready").look();
        watch("tasklist:9600").look();
        verifyNoInteractions(marks);
    }

    @Test
    void an_operator_lets_tasklist_be_forgotten() {
        watch("none").look();
        verify(marks).tasklistForgotten();
    }

    @Test
    void parts_that_have_not_been_seen_for_a_while_are_named_with_the_time_and_others_are_not() {
        Instant longAgo = NOW.minus(Duration.ofMinutes(5));
        Instant justNow = NOW.minus(Duration.ofSeconds(80));
        when(marks.current()).thenReturn(mark(longAgo, justNow, null, longAgo));
        assertThat(new RecoveryStatus(marks, CLOCK).current().missingParts())
                .containsExactly(new MissingPart(Part.ENGINE, longAgo), new MissingPart(Part.TASKLIST, longAgo));
    }

    private TasklistWatch watch() {
        return watch("http://127.0.0.1:" + tasklist.getAddress().getPort() + "/ready");
    }

    private static RecoveryMark mark(
            Instant engine, Instant workers, @Nullable Instant search, @Nullable Instant tasklist) {
        return new RecoveryMark(
                new UUID(1, 1),
                new UUID(1, 2),
                5,
                5,
                RecoveryState.IN_STEP,
                Instant.EPOCH,
                engine,
                null,
                false,
                0,
                workers,
                search,
                tasklist);
    }

    private TasklistWatch watch(String health) {
        return new TasklistWatch(new TasklistSettings(false, false, false, health, ""), marks, CLOCK);
    }
}
