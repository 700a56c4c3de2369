package io.quicksizer.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.journey.DemoCatalogue;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.Operator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Faults that raise alerts without stopping a part, each with the runbooks of its alerts. */
final class Alarms {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern CORRELATION = Pattern.compile("correlation id ([^)\\s]+)\\)");
    private static final int GUESSES = 12;
    private static final int CROWD = 30;
    private static final int AT_ONCE = 6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<SampleEngagement> approved = new ArrayList<>();

    List<Walk> all() {
        return List.of(
                Walk.of(
                                "documents-cannot-be-stored",
                                List.of("export-failing", "incident", "steps-stuck"),
                                this::exports)
                        .cure(stack -> RecordFaults.acceptInserts(stack, "export_document"))
                        .confirm(stack -> approved.forEach(SampleEngagement::awaitDocuments)),
                Walk.of("engagements-cannot-be-stored", List.of("server-errors", "probe-failing"), Alarms::openings)
                        .cure(stack -> RecordFaults.acceptInserts(stack, "engagement")),
                Walk.of("imports-cannot-be-stored", List.of("import-failing"), Alarms::imports)
                        .cure(stack -> RecordFaults.acceptInserts(stack, "catalogue_version")),
                Walk.of("passwords-are-guessed", List.of("sign-in-failing"), this::guesses),
                Walk.of("messages-are-not-taken", List.of("outbox-stuck", "engine-unhealthy"), Alarms::silentEngine)
                        .cure(stack -> stack.resume(Part.ENGINE)),
                Walk.of("message-of-another-release", List.of("outbox-parked"), Alarms::foreignMessage)
                        .confirm(Alarms::nothingIsParked),
                Walk.of("email-given-up", List.of("deliveries-dead"), Alarms::deadDelivery)
                        .confirm(Alarms::noDeliveryIsDead),
                Walk.of("figure-without-its-table", List.of("figures-broken"), Alarms::hiddenTable)
                        .cure(stack ->
                                RecordFaults.execute(stack, "alter table hidden_by_a_test rename to backup_record")),
                Walk.of("sign-off-past-its-time-limit", List.of("approvals-overdue"), Alarms::overdue),
                Walk.of("no-backup", List.of("backup-too-old", "schedule-failed"), Alarms::noBackup)
                        .cure(Archiving::repair)
                        .confirm(Archiving::end),
                Walk.of("crowd", List.of("engine-back-pressure", "rollback"), Alarms::crowd),
                Walk.of("search-that-takes-nothing", List.of("exporter-stalled"), Alarms::silentSearch)
                        .cure(stack -> stack.resume(Part.SEARCH)),
                Walk.of("workers-that-do-not-answer", List.of("down"), Alarms::silentWorkers)
                        .cure(stack -> stack.resume(Part.WORKERS)));
    }

    /** Makes the export fail until its retries are used up. */
    private Map<String, String> exports(LiveStack stack) throws Exception {
        var engagement = SampleEngagement.underReview(portal(stack), "Without documents");
        approved.add(engagement);
        RecordFaults.refuseInserts(stack, "export_document");
        engagement.submit();
        engagement.approve();
        var operations = request(stack, "admin", "admin", "/api/v1/operations");
        Awaitility.await("an incident")
                .atMost(PATIENCE)
                .until(() -> new ObjectMapper()
                        .readTree(http.send(operations, BodyHandlers.ofString()).body())
                        .path("incidents")
                        .has(0));
        return Map.of("ENGAGEMENT", engagement.id().toString(), "ID", correlation(stack, engagement.id()));
    }

    private static Map<String, String> openings(LiveStack stack) throws SQLException {
        RecordFaults.refuseInserts(stack, "engagement");
        return Map.of("ID", failing(() -> SampleEngagement.opened(portal(stack), "Not stored")));
    }

    private static Map<String, String> imports(LiveStack stack) throws SQLException {
        RecordFaults.refuseInserts(stack, "catalogue_version");
        return Map.of("ID", failing(() -> DemoCatalogue.draft(portal(stack))));
    }

    private Map<String, String> guesses(LiveStack stack) throws IOException, InterruptedException {
        for (int guess = 0; guess < GUESSES; guess++) {
            var wrong = request(stack, "planner", "guess" + guess, "/api/v1/catalogue");
            assertThat(http.send(wrong, BodyHandlers.discarding()).statusCode()).isIn(401, 429);
        }
        return Map.of();
    }

    private static Map<String, String> silentEngine(LiveStack stack) throws Exception {
        var engagement = SampleEngagement.opened(portal(stack), "Not delivered");
        stack.suspend(Part.ENGINE);
        engagement.submitContext();
        return Map.of();
    }

    /**
     * Inserts a message of a kind that this release does not know, old enough that no newer node is expected to deliver
     * it.
     */
    private static Map<String, String> foreignMessage(LiveStack stack) throws SQLException {
        var engagement = SampleEngagement.opened(portal(stack), "With a message of another release");
        RecordFaults.execute(stack, """
                insert into outbox_message (id, aggregate_id, kind, payload, correlation_id, created_at, next_attempt_at)
                values (gen_random_uuid(), '%s', 'FromTheFuture', '{}', 'of-another-release', now() - interval '1 hour', now())""".formatted(engagement.id()));
        awaitParked(stack, 1);
        return Map.of();
    }

    private static void nothingIsParked(LiveStack stack) {
        awaitParked(stack, 0);
    }

    private static void awaitParked(LiveStack stack, int number) {
        try (var database = new Database(stack.databaseAddress())) {
            Awaitility.await("parked messages")
                    .atMost(PATIENCE)
                    .until(() -> database.number("select count(*) from outbox_message where parked_at is not null")
                            == number);
        }
    }

    private static Map<String, String> deadDelivery(LiveStack stack) throws SQLException {
        RecordFaults.execute(stack, """
                insert into delivery (id, channel, delivery_key, user_name, created_at, next_attempt_at, attempts, last_error, dead_at)
                values (gen_random_uuid(), 'MAIL', gen_random_uuid()::text, 'planner', now(), now(), 12, '535 Authentication failed', now())""");
        return Map.of();
    }

    private static void noDeliveryIsDead(LiveStack stack) {
        try (var database = new Database(stack.databaseAddress())) {
            assertThat(database.number("select count(*) from delivery where dead_at is not null"))
                    .isZero();
        }
    }

    private static Map<String, String> hiddenTable(LiveStack stack) throws SQLException {
        RecordFaults.execute(stack, "alter table backup_record rename to hidden_by_a_test");
        var operator = new Operator(stack);
        Awaitility.await("a broken figure")
                .atMost(PATIENCE)
                .until(() -> operator.shell(
                                "curl -sS -m 5 $PORTAL/actuator/prometheus | grep '^quicksizer_figures_broken'")
                        .matches("(?s).* [1-9].*"));
        return Map.of();
    }

    private static Map<String, String> noBackup(LiveStack stack) {
        new Operator(stack).shell("rm -rf $BACKUPS; ops/backup --key $BACKUPS");
        Archiving.fail(stack);
        return Map.of();
    }

    private static Map<String, String> overdue(LiveStack stack) throws SQLException {
        var engagement = SampleEngagement.waitingForSignOff(portal(stack), "Overdue");
        RecordFaults.execute(
                stack,
                "update approval_level set due_at = now() - interval '2 hours' where revision_id = '%s' and due_at is not null"
                        .formatted(engagement.revision()));
        return Map.of("ENGAGEMENT", engagement.id().toString());
    }

    private static Map<String, String> crowd(LiveStack stack) {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int person = 0; person < CROWD; person++) {
                String name = "Crowd " + person;
                people.execute(() -> SampleEngagement.opened(portal(stack), name));
            }
        }
        return Map.of();
    }

    private static Map<String, String> silentSearch(LiveStack stack) throws IOException, InterruptedException {
        stack.suspend(Part.SEARCH);
        SampleEngagement.opened(portal(stack), "Not exported");
        return Map.of();
    }

    private static Map<String, String> silentWorkers(LiveStack stack) throws IOException, InterruptedException {
        stack.suspend(Part.WORKERS);
        return Map.of();
    }

    /** Returns the correlation id reported by a failing call. */
    private static String failing(Runnable call) {
        try {
            call.run();
        } catch (StackFailure refused) {
            var id = CORRELATION.matcher(String.valueOf(refused.getMessage()));
            assertThat(id.find()).as(refused.getMessage()).isTrue();
            return id.group(1);
        }
        throw new AssertionError("The call did not fail.");
    }

    private static String correlation(LiveStack stack, UUID engagement) {
        try (var database = new Database(stack.databaseAddress())) {
            return database.rows(
                            "select correlation_id from audit_entry where subject_id = ?::text order by seq desc limit 1",
                            engagement)
                    .getFirst()
                    .get("correlation_id");
        }
    }

    private static HttpRequest request(LiveStack stack, String user, String password, String path) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(portal(stack) + path))
                .header("Authorization", "Basic " + credentials)
                .build();
    }

    private static String portal(LiveStack stack) {
        return stack.ports().http(Port.WEB);
    }
}
