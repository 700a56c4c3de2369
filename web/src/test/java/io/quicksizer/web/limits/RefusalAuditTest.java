package io.quicksizer.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.web.limits.LimitProperties.Limit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Strangers fill the audit log neither by asking steadily, nor by failing, nor from many addresses. */
class RefusalAuditTest {
    private static final Limit CALLS = new Limit(1200, Duration.ofMinutes(1));
    private static final Limit ALTOGETHER = new Limit(10, Duration.ofHours(1));

    private final StoppedClock clock = new StoppedClock();
    private final RateLimits limits = new RateLimits(properties(), clock);
    private final AuditTrail trail = mock(AuditTrail.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RefusalAudit audit = new RefusalAudit(limits, trail, meters, Clock.systemUTC());

    @Test
    void a_stranger_who_asks_twice_as_often_as_is_allowed_causes_one_entry_a_minute() {
        for (int n = 0; n < 40 * 60 * 3; n++) {
            call(LimitKind.STRANGER, "203.0.113.1");
            clock.pass(Duration.ofMillis(25));
        }

        assertThat(written()).hasSizeBetween(2, 3);
    }

    @Test
    void many_addresses_share_the_allowance_of_entries_and_its_end_is_audited_once() {
        for (int n = 0; n < 200; n++) {
            exceed(LimitKind.STRANGER, "203.0.113." + n);
            exceed(LimitKind.SIGN_IN_ADDRESS, "203.0.113." + n);
            exceed(LimitKind.SIGN_IN_NAME, "name-" + n);
            exceed(LimitKind.SIGN_IN_BEGUN, "203.0.113." + n);
        }

        assertThat(written()).hasSize(10 + 1);
        assertThat(written().getLast().subject().id()).isEqualTo("audit-altogether");
        assertThat(meters.counter("quicksizer.audit.omitted", "limit", "audit-altogether")
                        .count())
                .isEqualTo(4 * 200 - 10);
    }

    @Test
    void the_end_of_an_addresss_own_allowance_of_entries_takes_from_that_of_all() {
        for (int n = 0; n < 200; n++) {
            while (audit.grantsEntry("203.0.113." + n)) {
                assertThat(n).isLessThan(10);
            }
        }

        assertThat(written()).hasSizeLessThanOrEqualTo(10 + 1);
    }

    @Test
    void the_refusals_of_people_are_audited_whatever_strangers_did() {
        for (int n = 0; n < 20; n++) {
            exceed(LimitKind.STRANGER, "203.0.113." + n);
        }
        exceed(LimitKind.API, "planner");

        assertThat(written().getLast().actor()).isEqualTo("planner");
    }

    private void exceed(LimitKind kind, String who) {
        for (long n = 0; n <= CALLS.times(); n++) {
            call(kind, who);
        }
    }

    private void call(LimitKind kind, String who) {
        limits.take(kind, who).ifPresent(often -> audit.note(kind, who, often));
    }

    private List<AuditFact> written() {
        ArgumentCaptor<AuditFact> facts = ArgumentCaptor.forClass(AuditFact.class);
        verify(trail, atLeastOnce()).recordAnyway(facts.capture());
        return facts.getAllValues();
    }

    private static LimitProperties properties() {
        Limit entries = new Limit(3, Duration.ofMinutes(5));
        return new LimitProperties(
                CALLS, CALLS, CALLS, CALLS, entries, ALTOGETHER, CALLS, CALLS, CALLS, 50_000, List.of());
    }
}
