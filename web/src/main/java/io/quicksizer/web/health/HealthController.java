package io.quicksizer.web.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quicksizer.workers.recovery.RecoveryStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
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
        return ResponseEntity.status(Status.UP.equals(status) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Probe(
                        status.getCode(), Status.UP.equals(status) && group.equals("readiness") ? apart() : null));
    }

    /** An engine that lost something keeps nobody from entering data, so that it is said and nothing else. */
    private @Nullable String apart() {
        try {
            RecoveryStatus.Recovery current = recovery.current();
            return current.needsReconciling() ? current.state().name() : null;
        } catch (DataAccessException | TransactionException gone) {
            return null;
        }
    }

    /**
     * @param status UP, or why not
     * @param reconcile present when database and workflow engine have to be reconciled, and why
     */
    @Schema(name = "Probe")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Probe(
            @Schema(example = "UP") String status,
            @Schema(example = "ENGINE_EMPTY") @Nullable String reconcile) {}
}
