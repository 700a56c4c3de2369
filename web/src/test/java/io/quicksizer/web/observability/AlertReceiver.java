package io.quicksizer.web.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A webhook that receives alerts. */
final class AlertReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    AlertReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    /**
     * An alert that came.
     *
     * @param name its name
     * @param receiver the path of the receiver
     * @param firing false when it was resolved
     * @param runbook where its annotation leads
     * @param at when
     */
    record Received(String name, String receiver, boolean firing, String runbook, Instant at) {}

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Received> received() {
        return received;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message = JSON.readTree(exchange.getRequestBody());
            for (JsonNode alert : message.path("alerts")) {
                received.add(new Received(
                        alert.at("/labels/alertname").asText(),
                        exchange.getRequestURI().getPath(),
                        "firing".equals(alert.path("status").asText()),
                        alert.at("/annotations/runbook").asText(),
                        Instant.now()));
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
