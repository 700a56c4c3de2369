package io.quicksizer.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bytes that no database and no log can hold are the sender's mistake, and are refused before they get there. */
@PortalTest
class BadBytesTest {
    private static final String ALL = "/api/v1/engagements";

    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800x", "x\\udfff", "\\udc00\\ud800", "a\\u0000b"})
    void a_text_that_cannot_be_stored_is_refused_with_its_field(String text) {
        portal.as("planner")
                .post(ALL, "{\"name\":\"" + text + "\"}")
                .isProblem(400, "unreadable")
                .blames("name");
        portal.as("planner")
                .version(0)
                .post(ALL + "/" + new UUID(0, 1) + "/steps/CONTEXT", "{\"name\":{\"" + text + "\":1}}")
                .isProblem(400, "unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\ufeff\\u00ad", "\\u3164", "\\u202ename", "a\\u2067b", "a\\u2069", "a\\u0007"})
    void a_name_that_nobody_can_read_is_refused_at_its_field(String name) {
        portal.as("planner")
                .post(ALL, "{\"name\":\"" + name + "\"}")
                .isProblem(422, "invalid")
                .blames("name");
        portal.as("planner")
                .post(ALL, "{\"name\":\"Readable\",\"customer\":\"" + name + "\"}")
                .isProblem(422, "invalid")
                .blames("customer");
    }

    @Test
    void a_name_is_stored_in_one_form_when_it_is_given_and_when_it_is_changed() {
        Reply opened =
                portal.as("planner").post(ALL, "{\"name\":\"Mu\\u0308ller\"}").isStatus(201);
        assertThat(opened.json().path("name").asText()).isEqualTo("Müller");

        String path = ALL + "/" + opened.json().path("id").asText();
        Reply renamed = portal.as("planner")
                .version(opened.version())
                .patch(path, "{\"name\":\" A\\u030Arhus\"}")
                .isStatus(200);
        assertThat(renamed.json().path("name").asText()).isEqualTo("Århus");
        portal.as("planner")
                .version(renamed.version())
                .patch(path, "{\"name\":\"\\u202erhus\"}")
                .isProblem(422, "invalid")
                .blames("name");
    }

    @Test
    void a_name_is_stored_without_invisible_characters_that_mean_nothing() {
        Reply opened = portal.as("planner")
                .post(ALL, "{\"name\":\"Nord\\u00adwind\\u200b\",\"customer\":\"\\u2068Contoso\\u2069\"}")
                .isStatus(201);
        assertThat(opened.json().path("name").asText()).isEqualTo("Nordwind");
        assertThat(opened.json().path("customer").asText()).isEqualTo("Contoso");
    }

    @Test
    void a_whole_pair_is_a_character_like_any_other() {
        portal.as("planner").post(ALL, "{\"name\":\"\\ud83d\\ude00\"}").isStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/xml",
                "application/x-jackson-smile",
                "application/cbor",
                "text/plain",
                "*/*",
                "application/*",
                "nonsense",
                "application/json; charset=\"",
                "application/x-www-form-urlencoded"
            })
    void a_body_that_is_no_json_is_not_read(String type) {
        String name = "yaml-" + UUID.randomUUID();
        Reply reply = portal.as("planner")
                .header("Content-Type", type)
                .send("POST", ALL, BodyPublishers.ofString("{\"name\": \"" + name + "\", \"owner\": \"admin\"}"));

        assertThat(reply.status()).as(type).isIn(400, 415);
        reply.isProblem(reply.status(), reply.status() == 400 ? "unreadable" : "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%00",
                "x",
                "%F0%9F",
                "secret-chosen-by-a-stranger"
            })
    void a_forms_token_of_any_bytes_is_refused_and_audited_without_them(String token) {
        Reply refused = portal.anonymous()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/sign-in", BodyPublishers.ofString("username=x&_csrf=" + token));

        assertThat(refused.status()).isIn(400, 403);
        assertThat(jdbc.sql("select detail from audit_entry where correlation_id = ?")
                        .param(refused.header("X-Correlation-Id"))
                        .query(String.class)
                        .list())
                .hasSize(refused.status() == 403 ? 1 : 0)
                .allSatisfy(detail -> assertThat(detail).doesNotContain("u0000", "stranger", "AAAA"));
    }

    @Test
    void a_role_is_asked_before_a_body_is_read_that_is_too_large_for_a_call_with_a_key() {
        Supplier<InputStream> large = () -> new ByteArrayInputStream(new byte[1_200_000]);
        Reply refused = portal.as("viewer")
                .key("key-" + UUID.randomUUID())
                .header("Content-Type", "application/json")
                .send("POST", "/api/v1/people/planner/deactivation", BodyPublishers.ofInputStream(large));

        refused.isProblem(403, "not-allowed");
        assertThat(jdbc.sql("select count(*) from audit_entry where correlation_id = ?")
                        .param(refused.header("X-Correlation-Id"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        portal.as("admin")
                .key("key-" + UUID.randomUUID())
                .header("Content-Type", "application/json")
                .send("POST", "/api/v1/people/planner/deactivation", BodyPublishers.ofInputStream(large))
                .isStatus(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST  | /api/v1/engagements                          | {",
                "POST  | /api/v1/engagements                          | {\"unknown\":1}",
                "POST  | /api/v1/people/planner/deactivation          | nonsense",
                "POST  | /api/v1/catalogue/versions/x/publication     | {",
                "POST  | /api/v1/engagements/x/cancellation           | {"
            })
    void a_role_is_asked_before_the_body_is_read(String method, String path, String body) {
        Reply refused = portal.as("viewer")
                .header("Content-Type", "application/json")
                .send(method, path, BodyPublishers.ofString(body));

        assertThat(refused.status()).as(path + refused.text()).isIn(403, 404);
        if (refused.status() == 403) {
            assertThat(jdbc.sql("select count(*) from audit_entry where correlation_id = ?")
                            .param(refused.header("X-Correlation-Id"))
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}
