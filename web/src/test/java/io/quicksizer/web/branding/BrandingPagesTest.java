package io.quicksizer.web.branding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has a database of its own, because a default branding counts for everybody. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-branding")
class BrandingPagesTest {
    private static final String API = "/api/v1/branding";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_administrator_previews_saves_and_stops_a_branding() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        String before = admin.get("/branding").body();
        assertThat(before).contains("Branding of documents", "Default");
        assertThat(before.indexOf("Save as a new version"))
                .as("Enter saves")
                .isBetween(0, before.indexOf("formaction=\"/branding/preview\""));
        Map<String, String> form = form(before);

        assertThat(admin.submit("/branding/preview", form).body()).startsWith("%PDF-");
        form.put("accent", "#ffee00");
        HttpResponse<String> pale = admin.submit("/branding", form);
        assertThat(pale.statusCode()).isEqualTo(422);
        assertThat(pale.body()).contains("contrast", "Northwind &amp; Sons");

        form.put("accent", "#0b3d2e");
        String saved = admin.submit("/branding", form).body();
        assertThat(saved).contains("Saved. New submissions", "Northwind &amp; Sons");
        HttpResponse<String> late = admin.submit("/branding", form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Another version was saved by you in another window (");
        String knowingly = admin.submit("/branding", form(late.body())).body();
        assertThat(knowingly).contains("Saved. New submissions");
        assertThat(form(knowingly).get("basedOn")).isNotEqualTo(form(saved).get("basedOn"));

        Map<String, String> stop = Map.of("team", "", "basedOn", form(knowingly).get("basedOn"));
        assertThat(admin.submit("/branding/stop", stop).body()).contains("No longer used");
    }

    @Test
    void whoever_submits_or_signs_reads_what_documents_will_print() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        Map<String, String> form = form(admin.get("/branding").body());
        form.putAll(Map.of("english.cover", "Dear customer", "english.legal", "No warranty at all"));
        String saved = admin.submit("/branding", form).body();
        try {
            UUID draft = engine.at("To be printed", Step.REVIEW);
            assertThat(Visitor.signedIn(portal, "planner")
                            .get("/engagements/" + draft + "/steps/review/approval")
                            .body())
                    .contains(
                            "Documents name Northwind &amp; Sons and are valid for 60 days",
                            "Dear customer",
                            "No warranty at all");

            UUID submitted = engine.submitted("Printed");
            String revision = jdbc.sql("select id from revision where engagement_id = :id")
                    .param("id", submitted)
                    .query(String.class)
                    .single();
            assertThat(Visitor.signedIn(portal, "approver")
                            .get("/approvals/" + revision)
                            .body())
                    .contains(
                            "Documents name Northwind &amp; Sons and are valid for 60 days",
                            "Dear customer",
                            "No warranty at all");
        } finally {
            admin.submit(
                    "/branding/stop", Map.of("team", "", "basedOn", form(saved).get("basedOn")));
        }
    }

    @Test
    void a_logo_is_added_by_the_api_used_and_shown() throws IOException {
        int version = 0;
        for (JsonNode row : call().get(API + "/versions").isStatus(200).json()) {
            version = Math.max(version, row.path("version").asInt());
        }
        JsonNode logo = logo(picture()).isStatus(200).json();
        String sha256 = logo.path("sha256").asText();
        assertThat(logo.path("width").asInt()).isEqualTo(40);
        String body = "{\"basedOn\":" + version + ",\"name\":\"Northwind\",\"accent\":\"#1f5d84\",\"validityDays\":45,"
                + "\"german\":{\"legal\":\"Keine Gewähr\"},\"logo\":\"" + sha256 + "\"}";

        assertThat(call().post(API + "/preview?language=de", body).isStatus(200).text())
                .startsWith("%PDF-");
        JsonNode saved = call().post(API, body).isStatus(200).json();
        assertThat(saved.path("version").asInt()).isEqualTo(version + 1);
        assertThat(saved.path("logo").asText()).isEqualTo(sha256);
        assertThat(call().get(API).isStatus(200).json().path("newest").toString())
                .contains(sha256);
        assertThat(call().get(API + "/logos/" + sha256).isStatus(200).header("Content-Type"))
                .isEqualTo("image/png");
        call().get(API + "/logos/unknown").isStatus(404);
        call().post(API, body).isStatus(409);
        call().post(API + "/stop", "{\"basedOn\":" + version + "}").isStatus(409);
        call().post(API + "/stop", "{\"basedOn\":" + (version + 7) + "}").isStatus(409);
        call().post(API + "/stop", "{\"basedOn\":" + (version + 1) + "}").isStatus(200);
    }

    @Test
    void what_is_wrong_is_named_at_its_field() throws IOException {
        assertThat(call().post(API, "{\"team\":\"nobody\"}").isStatus(422).text())
                .contains("\"team\"", "\"name\"", "\"accent\"", "\"validityDays\"");
        assertThat(logo("<svg/>".getBytes(StandardCharsets.UTF_8)).isStatus(422).text())
                .contains("logo-type", "SVG is not accepted");
        portal.as("planner").get(API).isStatus(403);
        assertThat(Visitor.signedIn(portal, "planner").get("/branding").statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> form(String page) {
        String basedOn = page.replaceAll("(?s).*name=\"basedOn\" value=\"(\\d+)\".*", "$1");
        return new HashMap<>(Map.of(
                "team", "",
                "basedOn", basedOn,
                "name", "Northwind & Sons",
                "accent", "#1f5d84",
                "validityDays", "60",
                "english.contact", "Desk\n+49 40 1234",
                "german.contact", "Auskunft"));
    }

    private Portal.Call call() {
        return portal.as("admin");
    }

    private Reply logo(byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"logo\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return call().header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", API + "/logos", BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
