package io.quicksizer.workers.recovery;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.sun.net.httpserver.HttpServer;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.workers.tasklist.TasklistSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private TasklistWatch watch() {
        return watch("http://127.0.0.1:" + tasklist.getAddress().getPort() + "/ready");
    }

    private TasklistWatch watch(String health) {
        return new TasklistWatch(new TasklistSettings(false, false, false, health, ""), marks, CLOCK);
    }
}
