package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The demo users of Operate and Tasklist, which share an index. The portal creates the same users in its local profile.
 * Each user's password is the user name.
 */
final class DemoUsers {

    /** The names of all users who can sign in. */
    public static final List<String> NAMES =
            List.of("admin", "planner", "planner2", "lead", "approver", "approver2", "viewer");

    /** Users that Operate creates by default, each with the name as password; one of them is a superuser. */
    private static final List<String> NOT_OURS = List.of("demo", "act", "view");

    private static final String INDEX = "operate-user-1.2.0_";

    private final String search;

    /** @param search address of OpenSearch */
    DemoUsers(String search) {
        this.search = search;
    }

    /** Writes all demo users and removes Operate's default users; idempotent. */
    void write() {
        var lines = NAMES.stream().map(DemoUsers::bulkLines).collect(Collectors.joining())
                + NOT_OURS.stream().map(DemoUsers::removal).collect(Collectors.joining());
        var request = HttpRequest.newBuilder(URI.create(search + "/" + INDEX + "/_bulk?refresh=true"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\":true")) {
                throw new StackFailure("The demo users could not be written to OpenSearch: " + answer.body());
            }
        } catch (IOException e) {
            throw new StackFailure(
                    "The demo users could not be written to OpenSearch (%s).".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while writing the demo users.", e);
        }
    }

    private static String removal(String name) {
        return "{\"delete\":{\"_id\":\"%s\"}}\n".formatted(name);
    }

    /** {@code viewer} may read in Tasklist and Operate; OPERATOR may claim and complete tasks. */
    private static String bulkLines(String name) {
        return """
        {"index":{"_id":"%1$s"}}
        {"id":"%1$s","userId":"%1$s","displayName":"%1$s","password":"{noop}%1$s","roles":["%2$s"]}
        """.formatted(name, name.equals("viewer") ? "USER" : "OPERATOR");
    }
}
