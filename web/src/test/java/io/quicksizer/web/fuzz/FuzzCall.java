package io.quicksizer.web.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A call, written to the wire as it is: no client puts it right on the way.
 *
 * @param who the demo person who calls
 * @param method of HTTP
 * @param path with its query, not necessarily well-formed
 * @param headers lines, besides those that every call needs
 * @param body may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FuzzCall(String who, String method, String path, List<String> headers, byte[] body) {
    private static final int MOST_MILLISECONDS = 10_000;
    private static final int MOST_SHOWN = 20_000;

    /**
     * What came back.
     *
     * @param status 0 if the connection was closed without a word, -1 if nothing came in time
     */
    record Answer(int status, String text) {

        /** Where a redirect leads, or empty. */
        String location() {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, "Location:", 0, 9))
                    .findFirst()
                    .orElse("");
        }
    }

    Answer send(URI portal) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.getPort())) {
            socket.setSoTimeout(MOST_MILLISECONDS);
            socket.getOutputStream().write(bytes());
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readAllBytes();
            String text = new String(answer, StandardCharsets.UTF_8);
            return text.startsWith("HTTP/1.1 ")
                    ? new Answer(Integer.parseInt(text.substring(9, 12)), text)
                    : new Answer(0, text);
        } catch (SocketTimeoutException late) {
            return new Answer(-1, "");
        } catch (IOException closed) {
            return new Answer(0, "");
        }
    }

    /** All that is needed to send it again. */
    String described() {
        String shown = Base64.getEncoder().encodeToString(bytes());
        return method + " " + path + " as " + who + "; all of it in Base64: "
                + shown.substring(0, Math.min(shown.length(), MOST_SHOWN));
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
