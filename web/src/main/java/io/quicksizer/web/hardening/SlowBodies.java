package io.quicksizer.web.hardening;

import io.quicksizer.web.requestlog.SignedInName;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Valve that aborts requests whose body arrives too slowly. The permitted time grows with the bytes received, whether a
 * controller, a form or an upload reads them, but not for what nobody reads: the unread rest of an unauthenticated
 * request has the grace period only, whatever its rate, because it occupies a thread. The container itself limits
 * single pauses only.
 */
final class SlowBodies extends ValveBase {
    private final Duration grace;
    private final long bytesPerSecond;

    /**
     * @param grace time that every body has
     * @param bytesPerSecond minimum rate beyond that time
     */
    SlowBodies(Duration grace, long bytesPerSecond) {
        super(true);
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer whole = raw.getInputBuffer();
        Timed timed = new Timed(raw, whole);
        raw.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                timed.drain(SignedInName.isKnown(request));
            }
        } finally {
            raw.setInputBuffer(whole);
        }
    }

    /** Body of one request. */
    private final class Timed implements InputBuffer {
        /** Maximum size of an unread remainder that is drained so that the sender receives the response. */
        private static final long MOST_DRAINED = 32L << 20;

        private final org.apache.coyote.Request request;
        private final InputBuffer body;
        private final ApplicationBufferHandler nowhere = new Nowhere();
        private long begunAt;
        private long arrived;

        Timed(org.apache.coyote.Request request, InputBuffer body) {
            this.request = request;
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (begunAt == 0) {
                begunAt = System.nanoTime();
            }
            int read = body.doRead(handler);
            arrived += Math.max(0, read);
            if (read >= 0 && System.nanoTime() - begunAt > allowed()) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                throw new SlowBody();
            }
            return read;
        }

        @Override
        public int available() {
            return body.available();
        }

        /** Reads the unread remainder, so that the response reaches a sender that reads only after writing. */
        void drain(boolean signedIn) {
            try {
                long start = System.nanoTime();
                long drained = 0;
                int read = doRead(nowhere);
                while (read >= 0 && drained < MOST_DRAINED && (signedIn || isWithinGrace(start))) {
                    drained += read;
                    read = doRead(nowhere);
                }
                if (read >= 0) {
                    request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            } catch (IOException brokenOrSlow) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        private boolean isWithinGrace(long start) {
            return System.nanoTime() - start < grace.toNanos();
        }

        private long allowed() {
            return grace.plusSeconds(arrived / bytesPerSecond).toNanos();
        }
    }
}
