package io.quicksizer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without scripts: keeps the session, follows redirects, sends forms with their token. */
public final class SignedInBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    /** Signs in with the name as password, as the demo people do. */
    public SignedInBrowser(Portal portal, String userName) {
        this(portal.address(), userName);
    }

    /** Signs in to a portal at another address. */
    public SignedInBrowser(String address, String userName) {
        this.address = address;
        post("/sign-in", Map.of("username", userName, "password", userName)).isStatus(200);
    }

    /** A page. */
    public Reply get(String path) {
        return get(path, Map.of());
    }

    /** A page, asked for with more headers. */
    public Reply get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::setHeader);
        return Reply.to(client, request.build());
    }

    /** Sends a form with the token of the session. */
    public Reply post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return Reply.to(
                client,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token(path))))
                        .build());
    }

    /** Sends a text file with the token of the session. */
    public Reply upload(String path, String field, String fileName, String content) {
        return upload(path, field, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file with the token of the session. */
    public Reply upload(String path, String field, String fileName, byte[] content) {
        String start = "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain\r\n\r\n";
        String end =
                "\r\n--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(path) + "\r\n--b--\r\n";
        List<byte[]> parts =
                List.of(start.getBytes(StandardCharsets.UTF_8), content, end.getBytes(StandardCharsets.UTF_8));
        return Reply.to(
                client,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArrays(parts))
                        .build());
    }

    private String token(String path) {
        Matcher token = TOKEN.matcher(get(path.equals("/sign-in") ? path : "/").text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
