package io.quicksizer.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CatalogueApiTest {
    private static final String PATH = "/api/v1/catalogue";

    @Autowired
    private Portal portal;

    @Test
    void the_published_catalogue_tells_where_its_figures_come_from() {
        JsonNode catalogue = portal.as("viewer").get(PATH).isStatus(200).json();

        assertThat(catalogue.path("version").path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(catalogue.path("scopeTypes").findValuesAsText("name"))
                .containsExactly("Strategy & Foundation", "Platform");
        JsonNode first = catalogue.path("lineItems").get(0);
        assertThat(first.path("days")).hasToString("{\"s\":15,\"m\":37,\"l\":70,\"custom\":null}");
        assertThat(first.path("scenario").asText()).isEqualTo("foundation");
        assertThat(first.path("provenance"))
                .hasToString("{\"row\":7,\"cells\":\"'Foundation'!E2\",\"link\":\"FORMULA\",\"sheet\":\"Foundation\"}");
        assertThat(catalogue.path("sections").get(0).path("services").findValuesAsText("key"))
                .containsExactly("target-picture", "road-map");
        assertThat(catalogue.path("policies").findValuesAsText("key")).contains("year.minimum-days");
    }

    @Test
    void a_scenario_shows_template_effective_and_overridden_down_to_each_service() {
        JsonNode scenario = portal.as("viewer")
                .get(PATH + "/scenarios/foundation")
                .isStatus(200)
                .json();

        assertThat(scenario.path("totals")).hasToString("{\"s\":15,\"m\":37,\"l\":70,\"custom\":12.5}");
        JsonNode strategy = scenario.path("sections").get(0);
        assertThat(strategy.path("totals").path("m").asInt()).isEqualTo(17);
        assertThat(strategy.path("services").get(0).path("m"))
                .hasToString("{\"template\":10,\"effective\":12,\"overridden\":true}");
        assertThat(strategy.path("services").get(1).path("s"))
                .hasToString("{\"template\":2.5,\"effective\":null,\"overridden\":true}");
        assertThat(strategy.path("services").get(1).path("note").asText()).isEqualTo("later");
    }

    @Test
    void collapsed_rows_can_be_left_out_and_count_all_the_same() {
        JsonNode scenario = portal.as("viewer")
                .get(PATH + "/scenarios/foundation?collapsed=exclude")
                .isStatus(200)
                .json();

        assertThat(scenario.path("sections").get(0).path("services").findValuesAsText("key"))
                .containsExactly("target-picture");
        assertThat(scenario.path("sections").get(0).path("collapsed").asInt()).isEqualTo(1);
        assertThat(scenario.path("totals").path("m").asInt()).isEqualTo(37);
    }

    @Test
    void a_scenario_leaves_as_csv_that_no_spreadsheet_runs() {
        Reply csv = portal.as("viewer").get(PATH + "/scenarios/foundation/csv").isStatus(200);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("attachment", "foundation-v");
        assertThat(csv.text()).startsWith("\uFEFF").contains("Road map").doesNotContain(",=per source");
        assertThat(portal.as("viewer")
                        .header("Accept-Language", "de")
                        .get(PATH + "/scenarios/foundation/csv")
                        .text())
                .contains("services,heading,Abschnitt,Leistung");
        assertThat(portal.as("viewer")
                        .get(PATH + "/scenarios/foundation/csv?collapsed=exclude")
                        .text())
                .doesNotContain("Road map");
    }

    @Test
    void versions_are_listed_with_findings_and_links() {
        assertThat(portal.as("admin")
                        .get(PATH + "/versions")
                        .isStatus(200)
                        .json()
                        .findValuesAsText("number"))
                .contains("1");
        JsonNode version =
                portal.as("admin").get(PATH + "/versions/1").isStatus(200).json();
        assertThat(version.path("lineItems").findValuesAsText("link")).containsExactly("FORMULA", "NAME", "NONE");
        portal.as("admin").get(PATH + "/versions/999").isProblem(404, "not-found");
        portal.as("admin").get(PATH + "/versions/first").isProblem(404, "not-found");
    }

    @Test
    void a_published_version_is_neither_published_again_nor_corrected() {
        portal.as("admin").post(PATH + "/versions/1/publish").isProblem(409, "conflict");
        String item = PATH + "/versions/1/line-items/li-audit";
        portal.as("admin")
                .version(0)
                .patch(item, "{\"scenario\":\"foundation\"}")
                .isProblem(409, "conflict");
        portal.as("admin").version(0).patch(item, "{}").isProblem(422, "invalid");
        portal.as("admin").patch(item, "{\"scenario\":\"foundation\"}").isProblem(428, "version-required");
        portal.as("admin")
                .version(0)
                .patch(PATH + "/versions/1/line-items/none", "{\"totalsOnly\":true}")
                .isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a workbook", "PK\u0003\u0004 damaged"})
    void a_file_that_is_no_workbook_is_refused_at_its_field(String content) {
        upload("?dryRun=true", content).isProblem(422, "invalid").blames("file");
        upload("?publish=true", content).isProblem(422, "invalid").blames("file");
    }

    @Test
    void an_upload_without_its_file_or_beyond_the_limit_is_reported() {
        portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", PATH + "/imports", BodyPublishers.ofString("--b--\r\n"))
                .isProblem(400, "unreadable")
                .blames("file");
        portal.as("admin").post(PATH + "/imports", "{}").isProblem(415, "unsupported-media-type");
    }

    private Reply upload(String query, String content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content.getBytes(StandardCharsets.UTF_8));
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", PATH + "/imports" + query, BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
