package io.quicksizer.web.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CorrelationTest {
    @Autowired
    private Portal portal;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/catalogue",
                "/api/v1/nothing-here",
                "/actuator/health",
                "/sign-in",
                "/assets/none.css",
                "/"
            })
    void every_answer_carries_a_correlation_id_and_a_trace(String path) {
        Reply reply = portal.anonymous().get(path);

        assertThat(reply.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(reply.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void a_well_formed_correlation_id_and_trace_are_taken_over() {
        Reply reply = portal.anonymous()
                .header("X-Correlation-Id", "checkout-2026.11_23")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/actuator/health");

        assertThat(reply.header("X-Correlation-Id")).isEqualTo("checkout-2026.11_23");
        assertThat(reply.header("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blank in it", "<script>alert(1)</script>", "${jndi:ldap://x/y}"})
    void a_malformed_correlation_id_is_replaced(String hostile) {
        Reply reply = portal.anonymous().header("X-Correlation-Id", hostile).get("/actuator/health");

        assertThat(reply.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
    }
}
