package io.quicksizer.web.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real nginx with a configuration in a folder of the test. */
final class Nginx implements AutoCloseable {
    private final Process process;

    /**
     * Starts it.
     *
     * @param servers blocks within {@code http}
     */
    Nginx(Path folder, String servers) throws IOException {
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
                }
                """.formatted(servers));
        process = new ProcessBuilder(
                        "nginx", "-p", folder.toString(), "-c", configuration.toString(), "-e", folder + "/error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
