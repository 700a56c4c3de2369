package io.quicksizer.web.hardening;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 with a deadline for the headers of a request. Tomcat's own timeout applies to each read, so that a client
 * that sends a byte now and then could hold its connection forever (Slowloris). A connection that waits for the rest of
 * its headers has a processor but no thread; active, idle and asynchronous ones are not affected.
 */
public final class HeadersInTime extends Http11NioProtocol {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long NOT_BEGUN = -1;

    private volatile Duration deadline = Duration.ofSeconds(20);
    private @Nullable ScheduledFuture<?> looking;

    /** Sets the maximum time from the first byte of the headers to the last. */
    void setDeadline(Duration longest) {
        deadline = longest;
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor()
                .scheduleWithFixedDelay(this::cutOff, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        ScheduledFuture<?> until = looking;
        if (until != null) {
            until.cancel(false);
        }
        super.stop();
    }

    private void cutOff() {
        long now = System.nanoTime();
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof Processor waiting && isLate(waiting, now)) {
                connection.processSocket(SocketEvent.ERROR, true);
            }
        }
    }

    private boolean isLate(Processor waiting, long now) {
        if (waiting.isAsync() || waiting.isUpgrade()) {
            return false;
        }
        long begun = waiting.getRequest().getStartTimeNanos();
        return begun != NOT_BEGUN && now - begun > deadline.toNanos();
    }
}
