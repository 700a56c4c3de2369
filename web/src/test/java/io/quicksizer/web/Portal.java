package io.quicksizer.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Calls the portal as different people do. */
@TestComponent
public class Portal {
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final Environment environment;

    Portal(Environment environment) {
        this.environment = environment;
    }

    /** A call of somebody who signs in with the name as password, as the demo people do. */
    public Call as(String userName) {
        String credentials =
                Base64.getEncoder().encodeToString((userName + ":" + userName).getBytes(StandardCharsets.UTF_8));
        return anonymous().header("Authorization", "Basic " + credentials);
    }

    /** A call without a sign-in. */
    public Call anonymous() {
        return new Call(client, HttpRequest.newBuilder(), address());
    }

    /** Where the portal listens. */
    public String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** One call in the making. */
    public static final class Call {
        private final HttpClient client;
        private final HttpRequest.Builder request;
        private final String address;

        private Call(HttpClient client, HttpRequest.Builder request, String address) {
            this.client = client;
            this.request = request;
            this.address = address;
        }

        public Call header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        public Call version(long version) {
            return header("If-Match", "\"" + version + "\"");
        }

        public Call key(String key) {
            return header("Idempotency-Key", key);
        }

        public Reply get(String path) {
            return send("GET", path, BodyPublishers.noBody());
        }

        public Reply post(String path) {
            return send("POST", path, BodyPublishers.noBody());
        }

        public Reply post(String path, String json) {
            return json("POST", path, json);
        }

        public Reply patch(String path, String json) {
            return json("PATCH", path, json);
        }

        public Reply json(String method, String path, String json) {
            request.setHeader("Content-Type", "application/json");
            return send(method, path, BodyPublishers.ofString(json));
        }

        public Reply send(String method, String path, HttpRequest.BodyPublisher body) {
            return Reply.to(
                    client,
                    request.uri(URI.create(address + path)).method(method, body).build());
        }
    }
}
