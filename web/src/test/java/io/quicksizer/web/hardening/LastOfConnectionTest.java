package io.quicksizer.web.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/** A real Tomcat without applications: every request is answered by 404. */
class LastOfConnectionTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    private java.nio.file.Path folder;

    private final ApplicationAvailability availability = Mockito.mock(ApplicationAvailability.class);
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        Mockito.when(availability.getReadinessState()).thenReturn(ReadinessState.ACCEPTING_TRAFFIC);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getEngine().getPipeline().addValve(new LastOfConnection(availability));
        tomcat.getConnector();
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void a_connection_serves_several_requests_until_the_portal_refuses_traffic() throws IOException {
        try (Socket connection = new Socket("127.0.0.1", tomcat.getConnector().getLocalPort())) {
            connection.setSoTimeout(30_000);
            send(connection);
            assertThat(headers(connection.getInputStream())).contains("404").doesNotContain("Connection: close");

            Mockito.when(availability.getReadinessState()).thenReturn(ReadinessState.REFUSING_TRAFFIC);
            send(connection);
            assertThat(new String(connection.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("404")
                    .contains("Connection: close");
        }
    }

    private static void send(Socket connection) throws IOException {
        connection.getOutputStream().write(REQUEST.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads the headers and the body that they announce. */
    private static String headers(InputStream answer) throws IOException {
        var headers = new StringBuilder();
        while (headers.indexOf("\r\n\r\n") < 0) {
            headers.append((char) answer.read());
        }
        int length = headers.indexOf("Content-Length: ");
        if (length >= 0) {
            answer.readNBytes(Integer.parseInt(headers.substring(length + 16, headers.indexOf("\r\n", length))
                    .strip()));
        }
        return headers.toString();
    }
}
