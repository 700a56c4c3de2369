package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SecurityHeadersTest {
    @Autowired
    private Portal portal;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/catalogue", "/actuator/health", "/sign-in", "/nothing-here"})
    void every_answer_forbids_frames_sniffing_and_foreign_content(String path) {
        Reply reply = portal.as("planner").get(path);

        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Permissions-Policy")).contains("camera=()");
        assertThat(reply.header("Server")).isEmpty();
    }

    @Test
    void what_the_api_answers_is_not_kept_by_caches() {
        assertThat(portal.as("planner").get("/api/v1/catalogue").header("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers"})
    void operators_endpoints_beyond_health_info_and_metrics_are_closed(String path) {
        assertThat(portal.as("admin").get(path).status()).isIn(401, 403, 404);
    }

    @Test
    void health_tells_no_details() {
        assertThat(portal.anonymous()
                        .get("/actuator/health/readiness")
                        .isStatus(200)
                        .text())
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(portal.anonymous().get("/api/v1/health/live").isStatus(200).text())
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(portal.anonymous()
                        .get("/api/v1/health/ready")
                        .isStatus(200)
                        .json()
                        .fieldNames())
                .toIterable()
                .as("nothing but the status and the parts of the workflow that do not respond")
                .isSubsetOf("status", "missing");
    }
}
