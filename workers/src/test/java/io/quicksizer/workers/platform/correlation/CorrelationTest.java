package io.quicksizer.workers.platform.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class CorrelationTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String HEADER = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void a_well_formed_id_is_taken_over() {
        assertThat(Correlation.continuing("request-0001").id()).isEqualTo("request-0001");
    }

    @Test
    void an_id_of_our_own_says_when_the_work_began_and_a_callers_id_need_not() {
        Instant before = Instant.now().minusMillis(1);

        assertThat(Correlation.fresh().began().orElseThrow()).isBetween(before, Instant.now());
        assertThat(new Correlation("request-0001", null).began()).isEmpty();
        assertThat(new Correlation(UUID.randomUUID().toString(), null).began()).isEmpty();
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
        Correlation correlation = Correlation.continuing(id);

        assertThat(correlation.id()).isNotEqualTo(id).matches("[0-9a-f-]{36}");
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
    void a_hostile_trace_context_is_none(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
    }

    @Test
    void a_trace_context_is_written_as_it_was_read() {
        assertThat(TraceParent.parse(HEADER)).map(TraceParent::toString).contains(HEADER);
    }

    @Test
    void scopes_nest_and_restore_what_the_thread_carried_before() {
        try (Correlation.Scope first = new Correlation("outer-0001", null).open()) {
            try (Correlation.Scope second = new Correlation("inner-0001", null).open()) {
                assertThat(Correlation.current()).isEqualTo(new Correlation("inner-0001", null));
            }
            assertThat(Correlation.current().id()).isEqualTo("outer-0001");
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
