package io.quicksizer.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.Visitor;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A hostile upload is a problem that names the field and the reason, is on record, and leaves nothing behind. */
@PortalTest
class HostileUploadTest {
    private static final String PATH = "/api/v1/catalogue/imports";
    private static final String START =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.xlsx\"\r\n\r\n";

    @Autowired
    private Portal portal;

    @AfterEach
    void nothingWasStored() {
        assertThat(portal.as("admin").get("/api/v1/catalogue/versions").json()).hasSize(1);
    }

    @Test
    void a_ratio_bomb() {
        assertRefused(
                new HostileWorkbook()
                        .part("xl/theme/theme1.xml", new byte[40 << 20])
                        .bytes(),
                "zip-bomb");
    }

    @Test
    void many_entries() {
        HostileWorkbook workbook = new HostileWorkbook();
        for (int number = 0; number < 600; number++) {
            workbook.part("xl/media/" + number, "");
        }
        assertRefused(workbook.bytes(), "too-many-entries");
    }

    @Test
    void huge_shared_strings() {
        assertRefused(
                new HostileWorkbook()
                        .sharedTexts("<si><t>" + "x".repeat(40_000) + "</t></si>")
                        .bytes(),
                "text-too-long");
    }

    @Test
    void a_nested_zip() {
        assertRefused(
                new HostileWorkbook()
                        .part("xl/media/a.png", new HostileWorkbook().bytes())
                        .bytes(),
                "nested-archive");
    }

    @Test
    void a_duplicate_entry() {
        assertRefused(new HostileWorkbook().withPartTwice(), "duplicate-entries");
    }

    @Test
    void an_external_entity() {
        assertRefused(
                new HostileWorkbook()
                        .edit(
                                "xl/workbook.xml",
                                xml -> xml.replace(
                                        "<workbook ",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook "))
                        .bytes(),
                "xml-doctype");
    }

    @Test
    void an_external_link() {
        assertRefused(
                new HostileWorkbook()
                        .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                        .bytes(),
                "external-links");
    }

    @Test
    void a_dde_formula() {
        assertRefused(
                new HostileWorkbook()
                        .rows("<row r=\"90\"><c r=\"P90\"><f>cmd|'/C calc'!A0</f><v>1</v></c></row>")
                        .bytes(),
                "dde");
    }

    @Test
    void a_renamed_macro_file() {
        assertRefused(new HostileWorkbook().part("xl/vbaProject.bin", "macro").bytes(), "macros");
    }

    @Test
    void wrong_magic() {
        assertRefused("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII), "not-a-workbook");
    }

    @Test
    void a_million_rows() {
        assertRefused(new HostileWorkbook().rows("<row/>".repeat(1_000_000)).bytes(), "too-many-rows");
    }

    @Test
    void an_encrypted_workbook() {
        assertRefused(HostileWorkbook.encrypted(), "encrypted");
    }

    @Test
    void a_file_above_the_importers_limit_is_invalid_and_one_above_the_portals_is_too_large() {
        assertRefused(new byte[(10 << 20) + 1], "file-too-large");
        assertThat(upload(new byte[(20 << 20) + 1]).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/form-data; boundary=b; charset=nonsense"
            })
    void an_upload_whose_parts_cannot_be_distinguished_is_unreadable(String contentType) {
        Reply reply = portal.as("admin")
                .header("Content-Type", contentType)
                .send("POST", PATH, BodyPublishers.ofString(START + "x\r\n--b--\r\n"));
        assertThat(reply.status()).as(reply.text()).isIn(400, 415, 422);
    }

    @Test
    void an_upload_that_is_cut_off_is_unreadable() {
        portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", PATH, BodyPublishers.ofString(START + "half of"))
                .isProblem(400, "unreadable");
    }

    @Test
    void an_upload_of_very_many_parts_is_refused() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n";
        Reply reply = portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", PATH, BodyPublishers.ofString(part.repeat(20_000) + "--b--\r\n"));
        assertThat(reply.status()).as(reply.text()).isIn(400, 413);
    }

    @Test
    void a_page_tells_of_an_unreadable_upload_too() {
        Reply reply = portal.as("admin")
                .header("Content-Type", "multipart/form-data")
                .header("Accept", "text/html")
                .send("POST", "/catalogue", BodyPublishers.ofString(START + "x"));
        assertThat(reply.status()).isLessThan(500);
    }

    @Test
    void a_file_name_that_leads_elsewhere_is_only_a_name_and_one_that_cannot_be_is_unreadable() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        assertThat(admin.upload("/catalogue", "../../etc/passwd", new byte[] {1})
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.upload("/catalogue", "a\0b.xlsx", new byte[] {1}).statusCode())
                .isEqualTo(400);
        portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", PATH, BodyPublishers.ofString(START.replace("plan", "a\0b") + "x\r\n--b--\r\n"))
                .isProblem(400, "unreadable");
    }

    private void assertRefused(byte[] file, String code) {
        for (Reply reply : List.of(upload(file), upload(file, "?dryRun=true"))) {
            reply.isProblem(422, "invalid").blames("file");
            assertThat(reply.json().path("code").asText()).isEqualTo(code);
            JsonNode problem = reply.json().path("problems").get(0);
            assertThat(problem.path("code").asText()).isEqualTo(code);
            assertThat(problem.path("message").asText()).endsWith(".").doesNotContain("Exception");
        }
    }

    private Reply upload(byte[] file) {
        return upload(file, "");
    }

    private Reply upload(byte[] file, String query) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(START.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", PATH + query, BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
