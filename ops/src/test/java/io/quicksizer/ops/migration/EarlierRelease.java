package io.quicksizer.ops.migration;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.processes.model.ModelResources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The engine's REST gateway, through which a release with other names in its models was deployed. */
final class EarlierRelease {

    private static final String BOUNDARY = "quicksizer-models";

    private final String gateway;
    private final HttpClient http = HttpClient.newHttpClient();

    EarlierRelease(String gateway) {
        this.gateway = gateway;
    }

    /** Deploys all models, each process under another name: what begins from now on follows this version. */
    void deploy() {
        var body = new ByteArrayOutputStream();
        for (var resource : ModelResources.all()) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"%s\"\r\n\r\n"
                    .formatted(BOUNDARY, resource)
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content(resource).getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        send("POST", "/v2/deployments", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** Sets a variable of an instance, as an operator of Operate can. */
    void set(long processInstance, String variable, Object value) {
        send(
                "PUT",
                "/v2/element-instances/%d/variables".formatted(processInstance),
                "application/json",
                Answer.write(Map.of("variables", Map.of(variable, value))).getBytes(StandardCharsets.UTF_8));
    }

    private void send(String method, String path, String type, byte[] body) {
        Answer.of(
                        http,
                        HttpRequest.newBuilder(URI.create(gateway + path))
                                .header("Content-Type", type)
                                .method(method, BodyPublishers.ofByteArray(body))
                                .build())
                .accepted();
    }

    private static String content(String resource) {
        try (var in = EarlierRelease.class.getClassLoader().getResourceAsStream(resource)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\" isExecutable=\"true\"", ", earlier release\" isExecutable=\"true\"");
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
