package io.quicksizer.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.DemoWorkbook;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue's pages; they have a database of their own because they publish. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-catalogue-pages")
class CataloguePagesTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void an_administrator_imports_checks_corrects_and_publishes_a_workbook() {
        engine.at("Open while the catalogue changes", Step.REVIEW);
        Visitor admin = Visitor.signedIn(portal, "admin");
        assertThat(admin.get("/catalogue").body()).contains("small.xlsx", "Version 1", "Published");

        HttpResponse<String> wrong = admin.upload("/catalogue", "notes.xlsx", "notes".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"file-wrong\"", "Nothing was stored.");

        HttpResponse<String> draft = admin.upload("/catalogue", "demo.xlsx", workbook());
        String home = draft.uri().getPath();
        assertThat(home).matches("/catalogue/\\d+");
        assertThat(draft.body()).contains("imported as this draft", "Draft", "Existing engagements do not change");

        assertThat(admin.get(home + "/findings.csv").body()).contains("Severity,", "LINE_ITEM_TOTALS_ONLY");
        assertThat(new SignedInBrowser(portal, "admin")
                        .get(home + "/findings.csv", Map.of("Accept-Language", "de"))
                        .text())
                .contains(";LINE_ITEM_TOTALS_ONLY;");

        String links = admin.get(home + "/links").body();
        assertThat(links).contains("Matched by", "Same name", "Save scenario");
        String key = links.replaceFirst("(?s).*?/links/([^/]+)/scenario.*", "$1");
        HttpResponse<String> unknown =
                admin.submit(home + "/links/" + key + "/scenario", Map.of("rowVersion", "0", "scenario", "nothing"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("There is no scenario", "href=\"#" + key);
        assertThat(admin.submit(home + "/links/" + key + "/scenario", Map.of("rowVersion", "0"))
                        .body())
                .contains("The line item was corrected", "Assigned by an administrator");

        assertThat(admin.get(home + "/difference").body())
                .contains("Compared with the published version 1", "Foundation programme", "Removed", "Added");
        assertThat(admin.get(home + "/impact").body()).contains("Northwind", "Removed", "Change (days)");
        assertThat(admin.get(home + "/policy-values").body())
                .contains("Minimum days of a custom service", "name=\"value.year.minimum-days\"");
        HttpResponse<String> wrongValue = admin.submit(
                home + "/policy-values",
                Map.of(
                        "value.year.minimum-days",
                        "-4",
                        "value.spread.year-1",
                        "60",
                        "value.custom-service.minimum-days",
                        "7.5"));
        assertThat(wrongValue.statusCode()).isEqualTo(422);
        assertThat(wrongValue.body()).contains("id=\"value.year.minimum-days-wrong\"", "value=\"-4\"", "value=\"7.5\"");
        assertThat(admin.submit(home + "/policy-values", Map.of("value.spread.year-1", "60.5"))
                        .body())
                .contains("add up to");
        assertPolicyValuesAreRefusedInGerman(home);
        assertThat(admin.submit(
                                home + "/policy-values",
                                Map.of("value.year.minimum-days", "40", "value.custom-service.minimum-days", "7.5"))
                        .body())
                .contains("The policy value was saved", "value=\"40\"", "value=\"7.5\"", "set by admin");
        assertPolicyValuesOfTwoAreMerged(admin, home);

        assertThat(admin.submit(home + "/publish", Map.of()).body()).contains("The version was published");
        HttpResponse<String> late = admin.submit(home + "/discard", Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The version was not discarded").doesNotContain("The draft was discarded");
        assertThat(admin.get(home + "/policy-values").body()).doesNotContain("name=\"value.");
        assertThat(admin.submit(home + "/policy-values", Map.of("value.year.minimum-days", "1"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(Visitor.signedIn(portal, "viewer")
                        .get("/catalogue/published")
                        .body())
                .contains("Published catalogue", "Version " + home.substring(home.lastIndexOf('/') + 1));
    }

    private void assertPolicyValuesAreRefusedInGerman(String home) {
        SignedInBrowser german = new SignedInBrowser(portal, "admin");
        german.get("/catalogue?language=de").isStatus(200);
        assertThat(german.post(home + "/policy-values", Map.of("value.spread.year-1", "60.5"))
                        .isStatus(422)
                        .text())
                .containsPattern("Die Jahre ergeben \\d+,5 Prozent");
        german.get("/catalogue?language=en").isStatus(200);
    }

    /** Another administrator has changed the minimum days of a year from 36 to 40 meanwhile. */
    private static void assertPolicyValuesOfTwoAreMerged(Visitor admin, String home) {
        HttpResponse<String> conflict = admin.submit(
                home + "/policy-values", Map.of("value.year.minimum-days", "41", "seen.year.minimum-days", "36"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("These values were changed by you in another window (")
                .contains("value=\"41\"", "Saved in the meantime: 40")
                .contains("name=\"seen.year.minimum-days\" value=\"40\"");

        Map<String, String> untouched = Map.of(
                "value.year.minimum-days", "36",
                "seen.year.minimum-days", "36",
                "value.custom-service.minimum-days", "8",
                "seen.custom-service.minimum-days", "7.5");
        assertThat(admin.submit(home + "/policy-values", untouched).body())
                .contains("The policy value was saved", "value=\"40\"", "value=\"8\"");
    }

    @Test
    void a_workbook_is_looked_at_before_it_is_imported() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        int versions = admin.get("/catalogue").body().split("scope=\"row\"", -1).length;

        HttpResponse<String> preview = admin.upload("/catalogue/preview", "demo.xlsx", workbook());
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Preview of the import", "Nothing has been stored yet", "Stated (days)", "Computed (days)")
                .contains("Scenario Template", "E: Days for S", "totals only");
        assertThat(admin.upload("/catalogue/preview/findings", "demo.xlsx", workbook())
                        .body())
                .contains("Severity", "LINE_ITEM_TOTALS_ONLY", "INFO");
        HttpResponse<String> annotated = admin.upload("/catalogue/preview/annotated", "demo.xlsx", workbook());
        assertThat(annotated.statusCode()).isEqualTo(200);
        assertThat(annotated.headers().firstValue("Content-Disposition").orElse(""))
                .contains("findings.xlsx");
        HttpResponse<String> wrong =
                admin.upload("/catalogue/preview", "notes.xlsx", "notes".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(admin.get("/catalogue").body().split("scope=\"row\"", -1)).hasSize(versions);
    }

    @Test
    void a_file_that_cannot_be_made_is_answered_with_the_reason() throws Exception {
        Visitor admin = Visitor.signedIn(portal, "admin");
        admin.get("/catalogue");
        HttpResponse<String> copy = admin.upload("/catalogue/preview/annotated", "demo.xlsx", tooLargeToCopy());
        assertThat(copy.statusCode()).isEqualTo(422);
        assertThat(copy.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(copy.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(copy.body()).endsWith("Download the findings as CSV instead.");
        HttpResponse<String> csv =
                admin.upload("/catalogue/preview/findings", "notes.xlsx", "notes".getBytes(StandardCharsets.UTF_8));
        assertThat(csv.statusCode()).isEqualTo(422);
        assertThat(csv.body()).startsWith("The file is not an Excel workbook");
        assertThat(admin.upload("/catalogue/preview", "demo.xlsx", workbook()).body())
                .contains("data-download-problem data-failed=\"The file could not be created.");
        assertThat(sent("/api/v1/catalogue/imports/annotated", "en", tooLargeToCopy())
                        .isStatus(422)
                        .text())
                .contains("copy-impossible");
    }

    /** Returns the demo workbook with a picture that takes it beyond the limit of copies, but not of imports. */
    private byte[] tooLargeToCopy() throws IOException {
        byte[] picture = new byte[9 << 20];
        new Random(1).nextBytes(picture);
        picture[0] = 0;
        ByteArrayOutputStream larger = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook()));
                ZipOutputStream to = new ZipOutputStream(larger)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry("xl/media/picture.png"));
            to.write(picture);
        }
        return larger.toByteArray();
    }

    @Test
    void a_program_gets_the_findings_as_files_too() {
        String imports = "/api/v1/catalogue/imports";
        Reply english = sent(imports + "/findings", "en", workbook()).isStatus(200);
        assertThat(english.text()).contains("Severity", "LINE_ITEM_TOTALS_ONLY", "INFO");
        assertThat(english.header("Content-Type")).startsWith("text/csv");
        assertThat(sent(imports + "/findings", "de", workbook()).isStatus(200).text())
                .contains("Schweregrad");
        Reply annotated = sent(imports + "/annotated", "en", workbook()).isStatus(200);
        assertThat(annotated.text()).startsWith("PK");
        assertThat(annotated.header("Content-Disposition")).contains("findings.xlsx");
        byte[] notes = "notes".getBytes(StandardCharsets.UTF_8);
        assertThat(sent(imports + "/annotated", "en", notes).isStatus(422).text())
                .contains("not-a-workbook");
        assertThat(sent(imports + "/findings", "en", notes).isStatus(422).text())
                .contains("not-a-workbook");
    }

    private Reply sent(String path, String language, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"demo.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Accept-Language", language)
                .send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    @Test
    void only_administrators_open_the_pages_of_the_catalogue() {
        Visitor planner = Visitor.signedIn(portal, "planner");

        assertThat(planner.get("/catalogue").statusCode()).isEqualTo(403);
        assertThat(planner.get("/catalogue/1/impact").statusCode()).isEqualTo(403);
        assertThat(planner.get("/catalogue/policy").statusCode()).isEqualTo(403);
        assertThat(planner.get("/catalogue/published").statusCode()).isEqualTo(200);
    }

    private byte[] workbook() {
        return DemoWorkbook.bytes();
    }
}
