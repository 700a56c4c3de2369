package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The application ends although a resource of the client does not close")
class BoundedCloseTest {
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void a_close_that_never_ends_is_given_up() {
        assertThat(BoundedClose.close("a stream", Duration.ofMillis(20), this::blockForEver))
                .isFalse();
    }

    @Test
    void a_close_that_ends_is_waited_for() {
        CountDownLatch closed = new CountDownLatch(1);
        assertThat(BoundedClose.close("a stream", Duration.ofMinutes(1), closed::countDown))
                .isTrue();
        assertThat(closed.getCount()).isZero();
    }

    @Test
    void an_interrupted_thread_gives_up_at_once_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        assertThat(BoundedClose.close("a stream", Duration.ofMinutes(1), this::blockForEver))
                .isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private void blockForEver() {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
