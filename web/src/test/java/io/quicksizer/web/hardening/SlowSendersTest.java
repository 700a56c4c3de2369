package io.quicksizer.web.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Senders who drip a body are cut off, whoever reads it, and what the container refuses carries the headers too. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-slow")
@TestPropertySource(properties = {"quicksizer.slow-body.grace=1s", "quicksizer.slow-body.bytes-per-second=1000"})
class SlowSendersTest {
    private static final Duration CUT_OFF = Duration.ofSeconds(8);

    @Autowired
    private Portal portal;

    @ParameterizedTest
    @CsvSource({
        "/sign-in, application/x-www-form-urlencoded, ''",
        "/login/saml2/sso/saml, application/x-www-form-urlencoded, ''",
        "/engagements, application/x-www-form-urlencoded, ''",
        "/api/v1/engagements, application/json, Basic cGxhbm5lcjpwbGFubmVy",
        "/api/v1/engagements, application/json, ''",
        "/api/v1/catalogue/imports, multipart/form-data; boundary=b, Basic YWRtaW46YWRtaW4="
    })
    void a_dripping_body_is_cut_off(String path, String type, String credentials) throws IOException {
        Instant begun = Instant.now();
        String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                + "\r\nContent-Length: 60000\r\n"
                + (credentials.isEmpty() ? "" : "Authorization: " + credentials + "\r\n")
                + "Idempotency-Key: k\r\n\r\n";
        drip(head);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(CUT_OFF);
    }

    @Test
    void a_refused_body_of_a_stranger_holds_no_thread_although_it_arrives_fast_enough() throws IOException {
        Instant begun = Instant.now();
        drip(
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded"
                        + "\r\nContent-Length: 32000000\r\n\r\n",
                "x".repeat(500)); // five times as fast as the portal demands

        assertThat(Duration.between(begun, Instant.now())).isLessThan(CUT_OFF);
    }

    @Test
    void twenty_clients_that_drip_their_headers_are_cut_off_and_others_are_served_meanwhile() throws Exception {
        Instant begun = Instant.now();
        try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
            List<Future<?>> dripping = new ArrayList<>();
            for (int client = 0; client < 20; client++) {
                dripping.add(clients.submit(() -> {
                    drip("GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Drip: ");
                    return null;
                }));
            }
            portal.anonymous().get("/api/v1/health/live").isStatus(200);
            for (Future<?> client : dripping) {
                client.get(CUT_OFF.toSeconds() * 2, TimeUnit.SECONDS);
            }
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(CUT_OFF);
        portal.anonymous().get("/api/v1/health/live").isStatus(200);
    }

    @Test
    void what_the_container_or_the_firewall_refuses_carries_the_headers_and_no_word_of_the_container() {
        for (String path : new String[] {"/x;y", "/assets/%00", "/..%2f", "/a|b", "/%zz", "/%61pi"}) {
            String answer = Raw.answer(portal.address(), "GET", path);
            assertThat(answer).as(path).contains(" 400").doesNotContainIgnoringCase("tomcat");
            if (answer.contains("\r\n\r\n") && !answer.endsWith("\r\n\r\n")) {
                assertThat(answer).as(path).contains("Content-Security-Policy: default-src 'self'", "nosniff");
            }
        }
    }

    /** Sends a byte every tenth of a second until the portal closes the connection. */
    private void drip(String head) throws IOException {
        drip(head, "x");
    }

    private void drip(String head, String portion) throws IOException {
        URI address = URI.create(portal.address());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) CUT_OFF.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            clock.scheduleAtFixedRate(() -> write(out, portion), 100, 100, TimeUnit.MILLISECONDS);
            readToTheEnd(socket.getInputStream());
        } finally {
            clock.shutdownNow();
        }
    }

    private static void readToTheEnd(InputStream in) {
        try {
            in.readAllBytes();
        } catch (IOException reset) {
            assertThat(reset).isNotInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private static void write(OutputStream out, String portion) {
        try {
            out.write(portion.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            throw new IllegalStateException("closed", closed);
        }
    }
}
