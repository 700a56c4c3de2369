package io.quicksizer.workers.platform.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class CorrelationTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String HEADER = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void a_well_formed_id_and_trace_are_taken_over_with_a_hop_of_their_own() {
        Correlation correlation = Correlation.continuing("request-0001", HEADER);

        assertThat(correlation.id()).isEqualTo("request-0001");
        assertThat(correlation.traceParentText())
                .startsWith("00-" + TRACE + "-")
                .isNotEqualTo(HEADER);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "short",
                "a line\nbreak for the log",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "${jndi:ldap://x/y}",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "ünïcode-ünïcode",
            })
    void a_hostile_id_is_replaced(String id) {
        Correlation correlation = Correlation.continuing(id, null);

        assertThat(correlation.id()).isNotEqualTo(id).matches("[0-9a-f-]{36}");
        assertThat(correlation.traceParent()).isNotNull();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nSet-Cookie: a=b",
            })
    void a_hostile_trace_context_begins_a_new_trace(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
        assertThat(Correlation.continuing("request-0001", header).traceParentText())
                .doesNotContain(TRACE)
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void scopes_nest_and_restore_what_the_thread_carried_before() {
        Correlation outer = Correlation.continuing("outer-0001", HEADER);
        try (Correlation.Scope first = outer.open()) {
            assertThat(MDC.get(Correlation.MDC_TRACE)).isEqualTo(TRACE);
            try (Correlation.Scope second = new Correlation("inner-0001", null).open()) {
                assertThat(Correlation.current()).isEqualTo(new Correlation("inner-0001", null));
                assertThat(Correlation.current().traceParentText()).isNull();
                assertThat(MDC.get(Correlation.MDC_TRACE)).isNull();
            }
            assertThat(Correlation.current()).isEqualTo(outer);
        }
        assertThat(MDC.get(Correlation.MDC_ID)).isNull();
        assertThat(Correlation.current().id())
                .isNotEqualTo(Correlation.current().id());
    }

    @Test
    void an_id_that_is_not_well_formed_is_never_constructed() {
        assertThatThrownBy(() -> new Correlation("bad id", null)).isInstanceOf(IllegalArgumentException.class);
    }
}
