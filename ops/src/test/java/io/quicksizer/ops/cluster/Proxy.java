package io.quicksizer.ops.cluster;

import io.quicksizer.ops.process.ChildProcess;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.stack.Replica;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real nginx: the configuration of ops/nginx in front of the portals, and a gateway in front of the brokers. */
final class Proxy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChildProcess nginx;
    private final List<String> command;
    private final Path configuration;

    private Proxy(ChildProcess nginx, List<String> command, Path configuration) {
        this.nginx = nginx;
        this.command = command;
        this.configuration = configuration;
    }

    /**
     * Starts it.
     *
     * @param folder for its configuration and logs
     * @param ports of portal, gateway and REST, in this order
     */
    static Proxy start(Path folder, List<Integer> ports, List<Replica> portals, List<Replica> brokers)
            throws IOException {
        Files.createDirectories(folder);
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid nginx.pid;
                events {}
                http {
                  access_log off;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                %s
                  upstream gateways { zone gateways 64k; %s }
                  upstream rest { zone rest 64k; %s }
                  server {
                    listen 127.0.0.1:%d http2;
                    client_max_body_size 5m;
                    location / {
                      grpc_pass grpc://gateways;
                      grpc_connect_timeout 2s;
                      grpc_read_timeout 1h;
                      grpc_send_timeout 1h;
                    }
                  }
                  server {
                    listen 127.0.0.1:%d;
                    location / { proxy_pass http://rest; proxy_connect_timeout 2s; }
                  }
                }
                """.formatted(
                        portals(portals, ports.get(0)),
                        servers(brokers, Port.ENGINE_GATEWAY),
                        servers(brokers, Port.ENGINE_REST),
                        ports.get(1),
                        ports.get(2)));
        List<String> command = List.of(
                "nginx",
                "-p",
                folder.toString(),
                "-c",
                configuration.toString(),
                "-e",
                folder.resolve("error.log").toString());
        var nginx =
                ChildProcess.start(new Launch("nginx", command, Map.of(), folder, folder.resolve("nginx.log"), false));
        return new Proxy(nginx, command, configuration);
    }

    /** Takes a portal out while it is stopped and started again, as docs/release.md says. */
    void without(Replica portal, Runnable stopAndStart) {
        node("down", portal);
        stopAndStart.run();
        node("up", portal);
    }

    private void node(String state, Replica portal) {
        var script = new ProcessBuilder(
                checkout().resolve(Path.of("ops", "nginx", "node")).toString(),
                state,
                "127.0.0.1:" + portal.ports().number(Port.WEB),
                configuration.toString());
        script.environment().put("NGINX_COMMAND", String.join(" ", command));
        try {
            if (script.inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("nginx did not take the portal " + state);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Path checkout() {
        return Path.of(System.getProperty("quicksizer.checkout"));
    }

    /** What ships, with these addresses and without TLS. */
    private static String portals(List<Replica> portals, int port) throws IOException {
        String shipped = Files.readString(checkout().resolve(Path.of("ops", "nginx", "quicksizer.conf")))
                .replace("server 127.0.0.1:8090 max_fails=1 fail_timeout=5s;", servers(portals, Port.WEB))
                .replace("  server 127.0.0.1:8190 max_fails=1 fail_timeout=5s;\n", "")
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replaceAll("(?m)^\\s*ssl_.*;$", "");
        return shipped.substring(0, shipped.lastIndexOf("server {"));
    }

    private static String servers(List<Replica> nodes, Port port) {
        return nodes.stream()
                .map(node -> "server 127.0.0.1:%d max_fails=1 fail_timeout=5s;"
                        .formatted(node.ports().number(port)))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        nginx.stop(PATIENCE);
    }
}
