package io.quicksizer.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.DemoWorkbook;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the demo workbook to a published version; it has a database of its own because it publishes. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-import")
class ImportTest {
    private static final String PATH = "/api/v1/catalogue";

    @Autowired
    private Portal portal;

    @Autowired
    private MeterRegistry meters;

    private byte[] workbook = {};

    @BeforeEach
    void makeWorkbook() {
        workbook = DemoWorkbook.bytes();
    }

    @Test
    void an_import_is_counted_once_and_a_dry_run_is_not() {
        double successes = counted("success");
        double refusals = counted("refused");

        upload("?dryRun=true").isStatus(200);
        assertThat(counted("success")).isEqualTo(successes);
        upload("");
        assertThat(counted("success")).isEqualTo(successes + 1);
        workbook = "no workbook".getBytes(StandardCharsets.UTF_8);
        upload("").isStatus(422);
        assertThat(counted("refused")).isEqualTo(refusals + 1);
    }

    private double counted(String outcome) {
        return meters.counter("quicksizer.import", "outcome", outcome).count();
    }

    @Test
    void a_workbook_is_tried_imported_corrected_and_published() {
        JsonNode tried = upload("?dryRun=true").isStatus(200).json();
        assertThat(tried.path("publishable").asBoolean()).isTrue();
        assertThat(tried.path("content").path("lineItems").asInt()).isBetween(20, 24);
        JsonNode sheet = tried.path("sheets").get(0);
        assertThat(sheet.path("role").asText()).isEqualTo("PORTFOLIO");
        assertThat(sheet.path("columns").get(2).toString()).isEqualTo("{\"column\":\"C\",\"meaning\":\"S\"}");
        assertThat(sheet.path("totals").get(0).path("stated"))
                .isEqualTo(sheet.path("totals").get(0).path("computed"));
        int before = portal.as("admin").get(PATH + "/versions").json().size();

        Reply imported = upload("").isStatus(201);
        int number = imported.json().path("number").asInt();
        String version = PATH + "/versions/" + number;
        assertThat(imported.header("Location")).isEqualTo(version);
        assertThat(imported.json().path("content")).isEqualTo(tried.path("content"));
        assertThat(upload("").isStatus(200).json().path("existing").asBoolean()).isTrue();
        assertThat(portal.as("admin").get(PATH + "/versions").json().size()).isEqualTo(before + 1);

        JsonNode item = portal.as("admin")
                .get(version)
                .isStatus(200)
                .json()
                .path("lineItems")
                .get(0);
        String address = version + "/line-items/" + item.path("key").asText();
        long seen = item.path("version").asLong();
        Reply corrected = portal.as("admin")
                .version(seen)
                .patch(address, "{\"totalsOnly\":true}")
                .isStatus(200);
        assertThat(corrected.json().path("provenance").path("link").asText()).isEqualTo("MANUAL");
        Reply stale = portal.as("admin")
                .version(seen)
                .patch(address, "{\"scenario\":\"other\"}")
                .isProblem(409, "conflict");
        assertThat(stale.json().path("differences").get(0))
                .hasToString("{\"field\":\"scenario\",\"yours\":\"other\",\"theirs\":\"\"}");
        portal.as("admin")
                .version(corrected.version())
                .patch(address, "{\"scenario\":\"nothing\"}")
                .isProblem(422, "invalid")
                .blames("scenario");
        Reply moved = portal.as("admin")
                .version(corrected.version())
                .patch(address, "{\"scopeType\":\"A new family\"}")
                .isStatus(200);
        assertThat(moved.json().path("scopeType").asText())
                .isNotEqualTo(item.path("scopeType").asText());

        JsonNode values = portal.as("admin")
                .patch(version + "/policy-values", "{\"year.minimum-days\":{\"value\":40.5}}")
                .isStatus(200)
                .json();
        assertThat(values.findValuesAsText("key")).contains("year.minimum-days", "custom-service.minimum-days");
        assertThat(values.toString()).contains("40.5", "set by admin");
        portal.as("admin")
                .patch(version + "/policy-values", "{\"year.minimum-days\":{\"value\":41,\"was\":36}}")
                .isProblem(409, "conflict");
        portal.as("admin")
                .patch(version + "/policy-values", "{\"year.minimum-days\":{\"value\":-1}}")
                .isProblem(422, "invalid")
                .blames("year.minimum-days");
        portal.as("admin")
                .patch(version + "/policy-values", "{\"nothing\":{\"value\":1}}")
                .isProblem(404, "not-found");
        portal.as("planner")
                .patch(version + "/policy-values", "{\"year.minimum-days\":{\"value\":1}}")
                .isStatus(403);

        JsonNode published =
                portal.as("admin").post(version + "/publish").isStatus(200).json();
        portal.as("admin")
                .patch(version + "/policy-values", "{\"year.minimum-days\":{\"value\":1}}")
                .isProblem(409, "conflict");
        assertThat(published.path("version").path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(portal.as("viewer")
                        .get(PATH)
                        .json()
                        .path("version")
                        .path("number")
                        .asInt())
                .isEqualTo(number);
    }

    @Test
    void the_template_and_the_workbook_of_a_corrected_version_import_to_the_same_catalogue() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        workbook = workbook(admin.get("/catalogue/template.xlsx"), "catalogue-template.xlsx");
        int number = upload("").isStatus(201).json().path("number").asInt();
        correct(number, "example-package", "{\"totalsOnly\":true}");
        correct(number, "example-with-totals-only", "{\"scenario\":\"example-package\"}");

        String name = "catalogue-v" + number + ".xlsx";
        for (Reply download : List.of(
                admin.get("/catalogue/" + number + "/catalogue.xlsx"),
                portal.as("admin").get(PATH + "/versions/" + number + "/workbook"))) {
            workbook = workbook(download, name);
            int again = upload("").json().path("number").asInt();
            assertThat(again).isGreaterThan(number);
            assertThat(links(again))
                    .isEqualTo(links(number))
                    .containsExactly("example-package -", "example-with-totals-only example-package");
            assertThat(lineItem(again, "example-package").path("days"))
                    .isEqualTo(lineItem(number, "example-package").path("days"));
        }
    }

    private static byte[] workbook(Reply download, String name) {
        download.isStatus(200);
        assertThat(download.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(download.header("Content-Disposition")).contains("attachment", name);
        return download.bytes();
    }

    private void correct(int number, String key, String correction) {
        portal.as("admin")
                .version(lineItem(number, key).path("version").asLong())
                .patch(PATH + "/versions/" + number + "/line-items/" + key, correction)
                .isStatus(200);
    }

    private List<String> links(int number) {
        return lineItems(number).stream()
                .map(item ->
                        item.path("key").asText() + " " + item.path("scenario").asText("-"))
                .toList();
    }

    private JsonNode lineItem(int number, String key) {
        return lineItems(number).stream()
                .filter(item -> item.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> lineItems(int number) {
        List<JsonNode> items = new ArrayList<>();
        portal.as("admin")
                .get(PATH + "/versions/" + number)
                .isStatus(200)
                .json()
                .path("lineItems")
                .forEach(items::add);
        return items;
    }

    @Test
    void a_workbook_can_be_imported_and_published_at_once() {
        JsonNode published = upload("?publish=true").json();

        assertThat(published.path("published").asBoolean()).isTrue();
        assertThat(portal.as("viewer")
                        .get(PATH)
                        .json()
                        .path("version")
                        .path("number")
                        .asInt())
                .isEqualTo(published.path("number").asInt());
    }

    private Reply upload(String query) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"demo.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", PATH + "/imports" + query, BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
