package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.w3c.dom.Document;

/**
 * A browser on the way between portal and identity provider. With a form that comes from the identity provider it sends
 * only those cookies that may cross sites, as browsers do.
 */
final class SamlBrowser {
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> crossing = new LinkedHashMap<>();
    private String relayState = "";

    SamlBrowser(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /** Follows the link of the sign-in page to the identity provider, and gives the ID of the request. */
    String begin() {
        return begin("/saml2/authenticate/saml");
    }

    /** Follows such a link, and gives the ID of the request. */
    String begin(String link) {
        Document request = Xml.parse(request(beginning(link)));
        return request.getDocumentElement().getAttribute("ID");
    }

    /** Follows the link of the sign-in page and gives the address at the identity provider. */
    URI beginning() {
        return beginning("/saml2/authenticate/saml");
    }

    private URI beginning(String link) {
        HttpResponse<String> response = get(link);
        assertThat(response.statusCode()).isEqualTo(302);
        URI there = URI.create(response.headers().firstValue("Location").orElseThrow());
        relayState = parameters(there).get("RelayState");
        return there;
    }

    /** The text of the request that an address of the identity provider carries. */
    static String request(URI there) {
        byte[] deflated = Base64.getDecoder().decode(parameters(there).get("SAMLRequest"));
        try (InflaterInputStream text =
                new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> parameters(URI there) {
        return Arrays.stream(there.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    Outcome answer(Document answer) {
        return answer(Xml.text(answer));
    }

    Outcome answer(String xml) {
        return send(Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends whatever serves as an answer, in the form of the identity provider. */
    Outcome send(String response) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(address + "/login/saml2/sso/saml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(crossing))
                .POST(BodyPublishers.ofString(
                        "SAMLResponse=" + encoded(response) + "&RelayState=" + encoded(relayState))));
        return new Outcome(page, page.headers().firstValue("Location").orElse(""));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Cookie", cookies(cookies)));
    }

    HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(cookies))
                .POST(BodyPublishers.ofString(form)));
    }

    /** Has the same cookies and relay state as another one. */
    SamlBrowser takingOver(SamlBrowser other) {
        cookies.putAll(other.cookies);
        crossing.putAll(other.crossing);
        relayState = other.relayState;
        return this;
    }

    /** Whether the portal shows its own pages to this browser. */
    boolean isSignedIn() {
        return get("/").statusCode() == 200;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Holds another value of a cookie that may cross sites. */
    void crossing(String name, String value) {
        cookies.put(name, value);
        crossing.put(name, value);
    }

    String relayState() {
        return relayState;
    }

    /** Sends another relay state along than the portal gave out. */
    SamlBrowser relayState(String other) {
        relayState = other;
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
        if (cookie.contains("SameSite=None")) {
            crossing.put(pair[0], pair[1]);
        }
    }

    private static String cookies(Map<String, String> kept) {
        return kept.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What became of an answer.
     *
     * @param goesTo where the browser is sent
     */
    record Outcome(HttpResponse<String> page, String goesTo) {}
}
