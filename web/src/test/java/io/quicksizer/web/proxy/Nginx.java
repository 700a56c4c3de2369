package io.quicksizer.web.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real nginx with a configuration in a folder of the test. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final List<String> command;
    private final Path configuration;

    /**
     * Starts it.
     *
     * @param servers blocks within {@code http}
     */
    Nginx(Path folder, String servers) throws IOException {
        configuration = Files.writeString(folder.resolve("nginx.conf"), """
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
                }
                """.formatted(servers));
        command =
                List.of("nginx", "-p", folder.toString(), "-c", configuration.toString(), "-e", folder + "/error.log");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    /**
     * Runs {@code ops/nginx/node} and returns its exit code.
     *
     * @param state {@code down} or {@code up}
     * @param address of a portal
     */
    int node(String state, String address) throws IOException, InterruptedException {
        var script = new ProcessBuilder(
                Path.of("..", "ops", "nginx", "node").toString(), state, address, configuration.toString());
        script.environment().put("NGINX_COMMAND", String.join(" ", command));
        return script.inheritIO().start().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
