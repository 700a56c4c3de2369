package io.quicksizer.web.problem;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent, the answer is a problem that says what is wrong, and never a failure of the portal. */
@PortalTest
class HostileJsonTest {
    private static final String QUICK = "/api/v1/quick-size";

    @Autowired
    private Portal portal;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"durationYears":"three","selections":[]}                              | durationYears
            {"durationYears":3.5,"selections":[]}                                  | durationYears
            {"durationYears":99999999999,"selections":[]}                          | durationYears
            {"durationYears":true,"selections":[]}                                 | durationYears
            {"spread":"50","selections":[]}                                        | spread
            {"spread":["50"],"selections":[]}                                      | spread[0]
            {"spread":[1e999999999],"selections":[]}                               | spread[0]
            {"spread":[1e-999999999],"selections":[]}                              | spread[0]
            {"selections":{"lineItem":"x"}}                                        | selections
            {"selections":[{"lineItem":5,"size":"M"}]}                             | selections[0].lineItem
            {"selections":[{"lineItem":"x","size":"M","price":1}]}                 | selections[0].price
            {"selections":[{"lineItem":"a\\u0000b","size":"M"}]}                   | selections[0].lineItem
            {"selections":[],"admin":true}                                         | admin
            """)
    void wrong_types_huge_numbers_and_unknown_fields_are_named(String body, String field) {
        portal.as("planner").post(QUICK, body).isProblem(400, "unreadable").blames(field);
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                "{",
                "nul",
                "[]",
                "5",
                "\"text\"",
                "{} {}",
                "{\"selections\":[],\"selections\":[]}",
                "[".repeat(5000),
                "{\"a\":".repeat(5000),
                "{\"durationYears\":" + "9".repeat(5000) + "}",
                "{\"selections\":[{\"lineItem\":\"" + "x".repeat(200_000) + "\"}]}",
                "\u0000",
                "{\"durationYears\":NaN}");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_json_or_too_deep_or_too_long_cannot_be_read(String body) {
        portal.as("planner").post(QUICK, body).isProblem(400, "unreadable");
    }

    @Test
    void null_is_a_missing_body_and_nothing_worse() {
        Assertions.assertThat(portal.as("planner").post(QUICK, "null").status()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1e999999999]", "{\"y1\":1e999999999}", "5", "null", "\"x\"", "{\"name\":\"\\u0000\"}"})
    void a_steps_free_form_body_is_bounded_too(String body) {
        portal.as("planner")
                .version(0)
                .post("/api/v1/engagements/00000000-0000-7000-8000-000000000000/steps/CONTEXT", body)
                .isProblem(400, "unreadable");
    }

    @Test
    void a_body_beyond_the_limit_is_too_large_whether_announced_or_chunked() {
        byte[] large = new byte[1_100_000];
        java.util.Arrays.fill(large, (byte) ' ');
        for (var publisher : java.util.List.of(
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(large),
                java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large)))) {
            portal.as("planner")
                    .header("Content-Type", "application/json")
                    .send("POST", QUICK, publisher)
                    .isProblem(413, "too-large");
        }
    }

    @Test
    void the_wrong_media_type_method_or_accept_header_is_reported() {
        portal.as("planner")
                .header("Content-Type", "text/plain")
                .send("POST", QUICK, java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                .isProblem(415, "unsupported-media-type");
        Reply wrongMethod = portal.as("planner").json("DELETE", QUICK, "{}").isProblem(405, "method-not-allowed");
        Assertions.assertThat(wrongMethod.header("Allow")).contains("POST");
        portal.as("planner")
                .header("Accept", "image/png")
                .get("/api/v1/catalogue")
                .isProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/engagements/not-an-id",
                "/api/v1/engagements/00000000-0000-7000-8000-000000000000",
                "/api/v1/engagements/00000000-0000-7000-8000-000000000000/steps/CONTEXT",
                "/api/v1/engagements/00000000-0000-7000-8000-000000000000/steps/SIGN_OFF",
                "/api/v1/engagements/00000000-0000-7000-8000-000000000000/steps/NOTHING",
                "/api/v1/engagements/00000000-0000-7000-8000-000000000000/revisions",
                "/api/v1/engagements/00000000-0000-7000-8000-000000000000/audit",
                "/api/v1/revisions/00000000-0000-7000-8000-000000000000",
                "/api/v1/revisions/00000000-0000-7000-8000-000000000000/exports",
                "/api/v1/exports/00000000-0000-7000-8000-000000000000/content",
                "/api/v1/catalogue/scenarios/nothing",
                "/api/v1/catalogue/scenarios/nothing/csv"
            })
    void what_does_not_exist_is_not_found(String path) {
        portal.as("planner").get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/engagements?limit=0,limit",
        "/api/v1/engagements?limit=201,limit",
        "/api/v1/engagements?limit=many,limit",
        "/api/v1/engagements?status=NEW,status",
        "/api/v1/engagements?step=NOWHERE,step",
        "/api/v1/engagements?archived=perhaps,archived",
        "/api/v1/engagements?sort=price,sort",
        "/api/v1/engagements?cursor=%25%25,cursor",
        "/api/v1/engagements?cursor=UkVDRU5UTFlfQ0hBTkdFRAowMDAwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAKbm90LWEtdGltZQ,cursor",
        "/api/v1/catalogue/scenarios/foundation?collapsed=maybe,collapsed"
    })
    void a_malformed_parameter_is_named(String path, String field) {
        portal.as("planner").get(path).isProblem(400, "unreadable").blames(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/engagements?q=%00",
                "/api/v1//catalogue",
                "/api/v1/engagements/..%2f..%2fetc",
                "/api/v1/catalogue;jsessionid=1",
                "/api/v1/engagements?q=%F0%9F%98%80%27%3B--"
            })
    void hostile_addresses_never_break_anything(String path) {
        Assertions.assertThat(portal.as("planner").get(path).status()).isLessThan(500);
    }
}
