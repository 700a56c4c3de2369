package io.quicksizer.web.proxy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;

/** A server that answers with its name, and with the path, host and address that a proxy passes on. */
final class StandIn implements AutoCloseable {
    private final HttpServer server;

    private StandIn(String name, HttpServer server) {
        this.server = server;
        server.createContext("/", exchange -> {
            byte[] body = "%s %s %s %s"
                    .formatted(
                            name,
                            exchange.getRequestURI().getPath(),
                            exchange.getRequestHeaders().getFirst("Host"),
                            exchange.getRequestHeaders().getFirst("X-Forwarded-For"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    static StandIn plain(String name) throws IOException {
        return new StandIn(name, HttpServer.create(address(0), 0));
    }

    /** @param port 0 for any */
    static StandIn withTls(String name, SSLContext tls, int port) throws IOException {
        HttpsServer server = HttpsServer.create(address(port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new StandIn(name, server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
