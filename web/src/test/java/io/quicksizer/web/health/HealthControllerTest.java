package io.quicksizer.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.web.health.HealthController.Missing;
import io.quicksizer.web.health.HealthController.Probe;
import io.quicksizer.workers.recovery.RecoveryStatus;
import io.quicksizer.workers.recovery.RecoveryStatus.Recovery;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class HealthControllerTest {
    private static final Instant SINCE = Instant.parse("2026-03-02T12:00:00Z");

    private final HealthEndpoint health = mock();
    private final RecoveryStatus recovery = mock();
    private final HealthController controller = new HealthController(health, recovery);

    @Test
    void a_portal_that_is_ready_names_the_parts_that_are_away_since_when_and_what_waits() {
        when(health.healthForPath("readiness")).thenReturn(Health.up().build());
        when(recovery.current())
                .thenReturn(new Recovery(RecoveryState.IN_STEP, SINCE, null, 0, 0, null, null, SINCE, null));
        assertThat(controller.ready())
                .isEqualTo(ResponseEntity.ok(new Probe(
                        "UP",
                        null,
                        java.util.List.of(
                                new Missing("TASKLIST", SINCE, "work in Tasklist; the portal is not affected")))));
    }

    @Test
    void one_whose_database_goes_away_at_that_moment_names_none() {
        when(health.healthForPath("readiness")).thenReturn(Health.up().build());
        when(recovery.current()).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(controller.ready().getBody()).isEqualTo(new Probe("UP", null, null));
    }

    @Test
    void one_that_is_not_ready_and_liveness_say_nothing_about_other_parts() {
        when(health.healthForPath("readiness")).thenReturn(Health.down().build());
        when(health.healthForPath("liveness")).thenReturn(Health.up().build());
        assertThat(controller.ready())
                .isEqualTo(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Probe("DOWN", null, null)));
        assertThat(controller.live().getBody()).isEqualTo(new Probe("UP", null, null));
    }
}
