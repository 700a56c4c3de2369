package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No socket is opened and no file read while a document is made, whatever its markup asks for: another JVM renders it
 * with a wire across every way out ({@link PdfTripwires}).
 */
class PdfSocketsTest {
    @TempDir
    private Path folder;

    @Test
    void the_librarys_own_agent_touches_every_wire_and_prints_the_secret_so_the_wires_are_there() throws Exception {
        assertThat(render("library"))
                .contains("address http", "name", "proxy", "socket", "secret printed")
                .doesNotContain("nothing printed");
    }

    @Test
    void our_agent_touches_no_wire_opens_no_socket_and_prints_no_secret() throws Exception {
        try (ServerSocketChannel listener = listening()) {
            assertThat(render("ours", listener)).containsExactly("nothing printed");
            assertThat(listener.accept()).as("a connection that arrived").isNull();
        }
    }

    private List<String> render(String agent) throws Exception {
        try (ServerSocketChannel listener = listening()) {
            return render(agent, listener);
        }
    }

    private List<String> render(String agent, ServerSocketChannel listener) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        services()
                                + File.pathSeparator
                                + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PdfTripwires.class.getName(),
                        agent,
                        markup(listener).toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return out.lines().toList();
    }

    private Path services() throws IOException {
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(
                services.resolve("java.net.spi.InetAddressResolverProvider"),
                PdfTripwires.WatchedNames.class.getName());
        return folder.resolve("classes");
    }

    /** Everything that a document could ask for at once. */
    private Path markup(ServerSocketChannel listener) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'SECRET' }");
        String local = "http://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort();
        return Files.writeString(folder.resolve("hostile.html"), """
            <html xmlns="http://www.w3.org/1999/xhtml"><head>
            <link rel="stylesheet" type="text/css" href="%1$s"/>
            <link rel="stylesheet" type="text/css" href="%2$s/style.css"/>
            <style>@import url('%2$s/import.css'); body { background-image: url('%2$s/back.png') }
            @font-face { font-family: f; src: url('%2$s/font.ttf') }
            li { list-style-image: url('https://quicksizer.invalid/mark.png') }</style>
            </head><body><p>x</p><img src="%2$s/image.png"/><img src="../../../../etc/passwd"/>
            <img src="http://169.254.169.254/latest/meta-data/"/><img src="ftp://quicksizer.invalid/x.png"/>
            <ul><li style="font-family: f">x</li></ul></body></html>
            """.formatted(secret.toUri(), local));
    }

    private static ServerSocketChannel listening() throws IOException {
        ServerSocketChannel listener =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener.configureBlocking(false);
        return listener;
    }
}
