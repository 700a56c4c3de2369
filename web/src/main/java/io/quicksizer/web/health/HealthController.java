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

/** The two probes under the API's own address; they answer what the actuator's health groups say. */
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

    /** Parts of the workflow that lost something or are away keep nobody from entering data: they are named only. */
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
     * @param status UP, or why not
     * @param reconcile present when database and workflow engine have to be reconciled, and why
     * @param missing parts of the workflow that are away; absent when there are none
     */
    @Schema(name = "Probe")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Probe(
            @Schema(example = "UP") String status,
            @Schema(example = "ENGINE_EMPTY") @Nullable String reconcile,
            @Nullable List<Missing> missing) {}

    /**
     * A part of the workflow that is away.
     *
     * @param since when it was seen last
     * @param waits what waits for it
     */
    @Schema(name = "MissingPart")
    record Missing(
            @Schema(example = "TASKLIST") String part,
            Instant since,

            @Schema(example = "work in Tasklist; the portal goes on")
            String waits) {
        static Missing of(MissingPart part) {
            return new Missing(part.part().name(), part.since(), part.part().waits());
        }
    }
}
