package io.quicksizer.web.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quicksizer.workers.recovery.MissingPart;
import io.quicksizer.workers.recovery.RecoveryStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Liveness and readiness probes within the API; they respond with the state of the actuator's health groups. */
@RestController
@RequestMapping("/api/v1/health")
@SecurityRequirements
@Tag(name = "Health", description = "Probes; no sign-in")
class HealthController {
    private final HealthEndpoint health;
    private final RecoveryStatus recovery;

    HealthController(HealthEndpoint health, RecoveryStatus recovery) {
        this.health = health;
        this.recovery = recovery;
    }

    @GetMapping("/live")
    @Operation(summary = "Whether the process works", operationId = "live")
    @ApiResponse(responseCode = "200", description = "It works")
    @ApiResponse(
            responseCode = "503",
            description = "It has to be restarted",
            content = @Content(schema = @Schema(implementation = Probe.class)))
    ResponseEntity<Probe> live() {
        return answer("liveness");
    }

    @GetMapping("/ready")
    @Operation(summary = "Whether requests can be served, the database included", operationId = "ready")
    @ApiResponse(responseCode = "200", description = "Send requests")
    @ApiResponse(
            responseCode = "503",
            description = "Send no requests",
            content = @Content(schema = @Schema(implementation = Probe.class)))
    ResponseEntity<Probe> ready() {
        return answer("readiness");
    }

    private ResponseEntity<Probe> answer(String group) {
        @Nullable HealthComponent component = health.healthForPath(group);
        Status status = component == null ? Status.UNKNOWN : component.getStatus();
        boolean up = Status.UP.equals(status);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(up && group.equals("readiness") ? ready(status) : new Probe(status.getCode(), null, null));
    }

    /**
     * Returns the readiness probe. Unavailable parts of the workflow are listed only, because data can still be
     * entered.
     */
    private Probe ready(Status status) {
        try {
            RecoveryStatus.Recovery current = recovery.current();
            return new Probe(
                    status.getCode(),
                    current.needsReconciling() ? current.state().name() : null,
                    current.missingParts().stream().map(Missing::of).toList());
        } catch (DataAccessException | TransactionException gone) {
            return new Probe(status.getCode(), null, null);
        }
    }

    /**
     * A probe.
     *
     * @param status UP, or the reason why not
     * @param reconcile why database and workflow engine have to be reconciled; absent if they are in step
     * @param missing unavailable parts of the workflow; absent if there are none
     */
    @Schema(name = "Probe")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Probe(
            @Schema(example = "UP") String status,
            @Schema(example = "ENGINE_EMPTY") @Nullable String reconcile,
            @Nullable List<Missing> missing) {}

    /**
     * An unavailable part of the workflow.
     *
     * @param since when it was last available
     * @param waits what depends on it
     */
    @Schema(name = "MissingPart")
    record Missing(
            @Schema(example = "TASKLIST") String part,
            Instant since,

            @Schema(example = "work in Tasklist; the portal is not affected")
            String waits) {
        static Missing of(MissingPart part) {
            return new Missing(part.part().name(), part.since(), part.part().waits());
        }
    }
}
