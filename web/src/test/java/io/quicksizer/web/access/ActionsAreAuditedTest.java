package io.quicksizer.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.DemoWorkbook;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything sensitive is done once, and the audit trail tells of each: who, what, on what. It has a database of its
 * own because it publishes and turns people away.
 */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-actions")
class ActionsAreAuditedTest {
    private static final String API = "/api/v1";
    private static final String CORRELATION = "every-action-once";

    /** Who, what, on what kind of thing. */
    private static final String EXPECTED = """
        planner  | engagement.open         | engagement
        planner  | engagement.rename       | engagement
        planner  | engagement.copy         | engagement
        planner  | engagement.start-deferred | engagement
        planner  | engagement.archive      | engagement
        planner  | engagement.restore      | engagement
        planner  | engagement.tag          | engagement
        planner  | engagement.template     | engagement
        planner  | engagement.hand-over    | engagement
        planner  | engagement.take-back    | engagement
        planner  | engagement.move-catalogue | engagement
        planner  | engagement.undo-move    | engagement
        planner  | engagement.share        | engagement
        planner  | engagement.unshare      | engagement
        planner  | engagement.comment      | engagement
        planner  | step.submit             | engagement
        planner  | alternative.save        | engagement
        planner  | alternative.switch      | engagement
        planner  | alternative.rename      | engagement
        planner  | alternative.offer       | engagement
        planner  | alternative.withhold    | engagement
        planner  | alternative.delete      | engagement
        planner  | alternative.restore     | engagement
        planner  | engagement.withdraw     | engagement
        admin    | engagement.cancel       | engagement
        admin    | engagement.restart      | engagement
        admin    | engagement.rebuild      | engagement
        admin    | outbox.send-again       | engagement
        admin    | outbox.abandon          | engagement
        approver | revision.decide         | revision
        planner  | revision.replay         | revision
        viewer   | export.download         | revision
        approver | delegation.create       | delegation
        approver | delegation.end          | delegation
        admin    | catalogue.import        | catalogue-version
        admin    | catalogue.link          | catalogue-version
        admin    | catalogue.scope-type    | catalogue-version
        admin    | catalogue.policy-value  | catalogue-version
        admin    | catalogue.publish       | catalogue-version
        admin    | catalogue.discard       | catalogue-version
        admin    | policy.draft            | approval-policy
        admin    | policy.discard          | approval-policy
        admin    | policy.publish          | approval-policy
        admin    | person.deactivate       | person
        admin    | person.reactivate       | person
        admin    | person.hand-over        | person
        admin    | engagement.hand-over    | engagement
        admin    | person.export           | person
        admin    | branding.save           | branding
        admin    | branding.stop           | branding
        admin    | branding.logo           | branding
        admin    | retention.remove        | retention
        viewer   | person.access           | person
        viewer   | feedback.send           | feedback
        viewer   | service-token.issue     | service-token
        viewer   | service-token.revoke    | service-token
        admin    | feedback.policy         | feedback-policy
        """;

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditChainVerification chain;

    @Test
    void every_sensitive_action_is_in_the_audit_trail() throws IOException {
        aroundTheWizard();
        approval();
        operations();
        catalogue();
        policy();
        branding();
        call("admin").post(API + "/people/viewer/deactivation").isStatus(200);
        call("admin").post(API + "/people/viewer/reactivation").isStatus(200);
        call("admin").get(API + "/people/viewer/data").isStatus(200);
        call("admin").post(API + "/operations/retention").isStatus(200);
        call("viewer")
                .post(API + "/feedback", "{\"kind\":\"IDEA\",\"impact\":\"MINOR\",\"message\":\"Shorter\"}")
                .isStatus(202);
        String token = call("viewer")
                .post(API + "/service-tokens", "{\"name\":\"script\",\"scopes\":[\"KPIS_READ\"],\"days\":1}")
                .isStatus(200)
                .json()
                .path("id")
                .asText();
        call("viewer").json("DELETE", API + "/service-tokens/" + token, "").isStatus(204);
        Visitor admin = Visitor.signedIn(portal, "admin");
        admin.get("/feedback/policy");
        admin.submit("/feedback/policy", triageTimes());
        call("admin")
                .post(API + "/people/planner/hand-over", "{\"receiver\":\"planner2\",\"reason\":\"leaves\"}")
                .isStatus(200);

        assertThat(jdbc.sql("""
                        select distinct actor || ' | ' || action || ' | ' || subject_type from audit_entry
                         where outcome = 'DONE' and correlation_id <> '' and subject_id <> ''""").query(String.class).list())
                .containsAll(EXPECTED.lines()
                        .map(line -> line.replaceAll(" +\\| +", " | "))
                        .toList());
        assertThat(jdbc.sql("select count(*) from audit_entry where correlation_id = :id")
                        .param("id", CORRELATION)
                        .query(Long.class)
                        .single())
                .isGreaterThan(15);
        assertThat(chain.verify().whole()).isTrue();
    }

    private static Map<String, String> triageTimes() {
        Map<String, String> form = new HashMap<>(Map.of("seen", "0", "note", "shorter"));
        for (String severity : List.of("CRITICAL", "HIGH", "MEDIUM", "LOW")) {
            form.putAll(Map.of(
                    severity + ".reminder", "1",
                    severity + ".reminderUnit", "HOURS",
                    severity + ".timeLimit", "1",
                    severity + ".timeLimitUnit", "DAYS"));
        }
        return form;
    }

    private void startWhatIsDeferred() {
        UUID id = engine.at("Two phases", Step.SIZING);
        engine.submit(id, Step.SIZING, StandInEngine.entry(Step.SIZING).replace("\"L\"", "\"L\",\"deferred\":true"))
                .isStatus(202);
        call("planner")
                .post(API + "/engagements/" + id + "/start-deferred", "{\"name\":\"Phase 2\"}")
                .isStatus(201);
    }

    private void aroundTheWizard() {
        UUID id = engine.opened("Audited");
        String path = API + "/engagements/" + id;
        call("planner")
                .version(version(path))
                .patch(path, "{\"name\":\"Renamed\"}")
                .isStatus(200);
        call("planner").post(path + "/copy", "{\"name\":\"Copied\"}").isStatus(201);
        startWhatIsDeferred();
        call("planner").version(version(path)).post(path + "/archive").isStatus(200);
        call("planner").version(version(path)).post(path + "/restore").isStatus(200);
        call("planner").json("PUT", path + "/tags", "{\"tags\":[\"audited\"]}").isStatus(200);
        call("planner").json("PUT", path + "/template", "{\"template\":true}").isStatus(200);
        call("planner").json("PUT", path + "/template", "{\"template\":false}").isStatus(200);
        Visitor planner = Visitor.signedIn(portal, "planner");
        String page = "/engagements/" + id;
        planner.get(page);
        planner.submit(
                "/engagements/bulk", Map.of("action", "HAND_OVER", "person", "planner2", "chosen", id.toString()));
        planner.submit("/engagements/bulk", Map.of("action", "TAKE_BACK", "chosen", id.toString()));
        planner.submit(page + "/shares", Map.of("person", "approver", "access", "READ"));
        planner.submit(page + "/shares/remove", Map.of("person", "approver"));
        planner.submit(page + "/comments", Map.of("comment", "Words"));
        alternatives(path);
        call("planner").post(path + "/withdraw", "{\"comment\":\"enough\"}").isStatus(202);
        call("admin")
                .post(API + "/engagements/" + engine.opened("Cancelled") + "/cancel", "{\"comment\":\"enough\"}")
                .isStatus(202);
    }

    private void alternatives(String engagement) {
        String path = engagement + "/alternatives";
        for (String name : List.of("Large", "Small")) {
            call("planner")
                    .version(version(path))
                    .post(path, "{\"name\":\"" + name + "\"}")
                    .isStatus(200);
        }
        String large = path + "/"
                + call("planner").get(path).json().at("/alternatives/0/id").asText();
        String small = path + "/"
                + call("planner").get(path).json().at("/alternatives/1/id").asText();
        call("planner").version(version(path)).post(large + "/switch").isStatus(200);
        call("planner").version(version(path)).patch(small, "{\"name\":\"S\"}").isStatus(200);
        for (String choice : List.of("/offer", "/withhold")) {
            call("planner").version(version(path)).post(small + choice).isStatus(200);
        }
        call("planner").version(version(path)).json("DELETE", small, "").isStatus(200);
        call("planner").post(path + "/restore").isStatus(200);
    }

    private void approval() {
        UUID id = engine.submitted("Signed");
        engine.placeDocuments(id);
        String revision = jdbc.sql("select id from revision where engagement_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        String content = call("approver")
                .get(API + "/engagements/" + id + "/sign-off")
                .json()
                .findValue("contentSha256")
                .asText();
        call("approver")
                .post(
                        API + "/engagements/" + id + "/decision",
                        "{\"decision\":\"approve\",\"contentSha256\":\"" + content + "\"}")
                .isStatus(202);
        call("planner").post(API + "/revisions/" + revision + "/replay").isStatus(200);
        String document = jdbc.sql("select id from export_document where revision_id = :id::uuid limit 1")
                .param("id", revision)
                .query(String.class)
                .single();
        call("viewer").get(API + "/exports/" + document + "/content").isStatus(200);
        Visitor approver = Visitor.signedIn(portal, "approver");
        approver.get("/approvals/delegations");
        String day = LocalDate.now().plusDays(30).toString();
        approver.submit("/approvals/delegations", Map.of("delegate", "approver2", "first", day, "last", day));
        approver.submit(
                "/approvals/delegations/"
                        + jdbc.sql("select id from sign_off_delegation where first_day = :day::date")
                                .param("day", day)
                                .query(String.class)
                                .single()
                        + "/end",
                Map.of());
    }

    private void operations() {
        UUID id = engine.at("Restarted", Step.SIZING);
        String message = jdbc.sql("select id from outbox_message where aggregate_id = :id order by position limit 1")
                .param("id", id)
                .query(String.class)
                .single();
        jdbc.sql("update outbox_message set parked_at = now() where id = :id::uuid")
                .param("id", message)
                .update();
        call("admin")
                .post(API + "/operations/messages/" + message + "/send-again")
                .isStatus(202);
        jdbc.sql("update outbox_message set parked_at = now() where id = :id::uuid")
                .param("id", message)
                .update();
        call("admin").post(API + "/operations/messages/" + message + "/abandon").isStatus(200);
        jdbc.sql("update outbox_message set delivered_at = now() where delivered_at is null and parked_at is null"
                        + " and abandoned_at is null")
                .update();
        call("admin")
                .post(API + "/operations/engagements/" + id + "/restart", "{\"point\":\"SCOPE\",\"reason\":\"why\"}")
                .isStatus(202);
        jdbc.sql("update outbox_message set delivered_at = now() where delivered_at is null and parked_at is null"
                        + " and abandoned_at is null")
                .update();
        UUID lost = engine.at("Rebuilt", Step.SCOPE);
        jdbc.sql("update outbox_message set delivered_at = now() where delivered_at is null and parked_at is null"
                        + " and abandoned_at is null")
                .update();
        call("admin")
                .post(
                        API + "/operations/engagements/" + lost + "/rebuild",
                        "{\"lostBefore\":\"2100-01-01T00:00:00Z\",\"reason\":\"why\"}")
                .isStatus(202);
    }

    private void catalogue() {
        String before = API + "/engagements/" + engine.opened("Moved");
        int number = imported(DemoWorkbook.bytes());
        String version = API + "/catalogue/versions/" + number;
        var item = call("admin").get(version).json().path("lineItems").get(0);
        String address = version + "/line-items/" + item.path("key").asText();
        Reply linked = call("admin")
                .version(item.path("version").asLong())
                .patch(address, "{\"totalsOnly\":true}")
                .isStatus(200);
        call("admin")
                .version(linked.version())
                .patch(address, "{\"scopeType\":\"Another\"}")
                .isStatus(200);
        call("admin")
                .patch(version + "/policy-values", "{\"year.minimum-days\":{\"value\":40}}")
                .isStatus(200);
        call("admin").post(version + "/publish").isStatus(200);
        moved(before, number);
        int again = imported(DemoWorkbook.bytes());
        Visitor admin = Visitor.signedIn(portal, "admin");
        admin.get("/catalogue/" + again);
        admin.submit("/catalogue/" + again + "/discard", Map.of());
    }

    private void moved(String path, int number) {
        call("planner")
                .version(version(path))
                .post(path + "/move", "{\"catalogue\":" + number + "}")
                .isStatus(200);
        Visitor planner = Visitor.signedIn(portal, "planner");
        planner.get("/engagements");
        String id = path.substring(path.lastIndexOf('/') + 1);
        planner.submit("/engagements/bulk", Map.of("action", "UNDO_MOVE", "chosen", id));
    }

    private void branding() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"logo.png\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", body);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        call("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", API + "/branding/logos", BodyPublishers.ofByteArray(body.toByteArray()))
                .isStatus(200);
        int saved = call("admin").get(API + "/branding/versions").json().size();
        String basedOn = "{\"basedOn\":" + saved + ",";
        call("admin")
                .post(API + "/branding", basedOn + "\"name\":\"Northwind\",\"accent\":\"#1f5d84\",\"validityDays\":30}")
                .isStatus(200);
        call("admin")
                .post(API + "/branding/stop", "{\"basedOn\":" + (saved + 1) + "}")
                .isStatus(200);
    }

    private void policy() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        admin.get("/catalogue/policy");
        admin.submit("/catalogue/policy/draft/begin", Map.of());
        admin.submit("/catalogue/policy/draft/discard", Map.of("rowVersion", rowVersion(admin)));
        admin.get("/catalogue/policy");
        admin.submit("/catalogue/policy/draft/begin", Map.of());
        admin.submit("/catalogue/policy/draft/publish", Map.of("rowVersion", rowVersion(admin), "note", "As before"));
    }

    private static String rowVersion(Visitor admin) {
        Matcher version = Pattern.compile("name=\"rowVersion\" value=\"(\\d+)\"")
                .matcher(admin.get("/catalogue/policy/draft").body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private int imported(byte[] workbook) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"demo.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return call("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", API + "/catalogue/imports", BodyPublishers.ofByteArray(body.toByteArray()))
                .isStatus(201)
                .json()
                .path("number")
                .asInt();
    }

    private Portal.Call call(String person) {
        return portal.as(person).header("X-Correlation-Id", CORRELATION);
    }

    private long version(String path) {
        return portal.as("planner").get(path).version();
    }
}
