package io.quicksizer.web.program;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.program.ListedToken;
import io.quicksizer.workers.program.ServiceTokenEntry;
import io.quicksizer.workers.program.ServiceTokens;
import io.quicksizer.workers.program.ServiceTokens.Issued;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API for service tokens. */
@RestController
@RequestMapping("/api/v1/service-tokens")
@Tag(name = "Service tokens")
class ServiceTokensController {
    private final ServiceTokens tokens;

    ServiceTokensController(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A token.
     *
     * @param userName user name of the person that it acts as
     * @param lastUsedAt to the minute; absent if it was never used
     * @param state HOLDS, EXPIRED, REVOKED or ORPHANED
     */
    @Schema(name = "ServiceToken")
    record ServiceTokenJson(
            UUID id,
            String name,
            String userName,
            List<String> scopes,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            String state) {
        static ServiceTokenJson of(ListedToken listed) {
            return new ServiceTokenJson(
                    listed.id(),
                    listed.name(),
                    listed.userName(),
                    listed.scopes(),
                    listed.createdBy(),
                    listed.createdAt(),
                    listed.expiresAt(),
                    listed.revokedAt(),
                    listed.lastUsedAt(),
                    listed.state().name());
        }
    }

    /**
     * A token to issue.
     *
     * @param role PLANNER or VIEWER for a token of a program, which only administrators can issue; absent for a token
     *     that acts as the caller
     * @param team team of the program, whose engagements are shared with it; may be absent
     * @param days validity in days, 1 to 366
     */
    @Schema(name = "ServiceTokenEntry")
    record ServiceTokenEntryJson(
            @Nullable String name,
            @Nullable String role,
            @Nullable String team,
            @Nullable List<String> scopes,
            @Nullable Integer days) {
        ServiceTokenEntry entry() {
            return new ServiceTokenEntry(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(role, ""),
                    team,
                    Objects.requireNonNullElse(scopes, List.of()),
                    Objects.requireNonNullElse(days, 0));
        }
    }

    /**
     * An issued token.
     *
     * @param token returned only once
     */
    @Schema(name = "ServiceTokenIssued")
    record ServiceTokenIssued(UUID id, String name, Instant expiresAt, String token) {
        static ServiceTokenIssued of(Issued issued) {
            return new ServiceTokenIssued(
                    issued.listed().id(),
                    issued.listed().name(),
                    issued.listed().expiresAt(),
                    issued.token());
        }
    }

    @GetMapping
    @AnyRole
    @Operation(summary = "Your tokens; for administrators all tokens", operationId = "serviceTokens")
    List<ServiceTokenJson> list(Person person) {
        return tokens.list(person).stream().map(ServiceTokenJson::of).toList();
    }

    @PostMapping
    @AnyRole
    @Operation(
            summary = "Issue a token for a program or for yourself; the answer has it",
            operationId = "issueServiceToken")
    ResponseEntity<ServiceTokenIssued> issue(Person person, @RequestBody ServiceTokenEntryJson body) {
        return Answers.ok(tokens.issue(person, body.entry()).map(ServiceTokenIssued::of));
    }

    @DeleteMapping("/{id}")
    @AnyRole
    @Operation(summary = "Revoke a token of yours; administrators any", operationId = "revokeServiceToken")
    ResponseEntity<Void> revoke(Person person, @PathVariable UUID id) {
        Answers.done(tokens.revoke(person, id));
        return ResponseEntity.noContent().build();
    }
}
