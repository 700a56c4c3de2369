package io.quicksizer.web.hardening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests byte for byte, as no client library would send them. */
final class Raw {
    private Raw() {}

    /** Sends a request without a body and returns the whole answer. */
    static String answer(String address, String method, String path) {
        URI uri = URI.create(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static int status(String address, String method, String path) {
        return Integer.parseInt(answer(address, method, path).split(" ")[1]);
    }
}
