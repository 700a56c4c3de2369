package io.quicksizer.web.operations;

import io.quicksizer.web.operations.ModelVersionsJson.Migrated;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.operations.MigratingInstances;
import io.quicksizer.workers.operations.Rebuilding.Taken;
import io.quicksizer.workers.operations.ReplacingInstance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API that migrates running instances to the newest versions of the models, for scripts. */
@RestController
@RequestMapping("/api/v1/operations/model-versions")
@Tag(name = "Operations")
class ModelVersionsController {
    private final MigratingInstances migrating;
    private final ReplacingInstance replacing;

    ModelVersionsController(MigratingInstances migrating, ReplacingInstance replacing) {
        this.migrating = migrating;
        this.replacing = replacing;
    }

    /**
     * The instances to migrate.
     *
     * @param instances their keys; null for the next portion of all
     * @param after key of the last instance of the previous portion; null for the first portion
     */
    @Schema(name = "Migrate")
    record Migrate(@Nullable Set<Long> instances, @Nullable Long after) {}

    /** The reason for the audit log. */
    @Schema(name = "Replace")
    record Replace(@Nullable String reason) {}

    @GetMapping
    @AdministratorsOnly
    @Operation(summary = "Running instances of earlier versions of the models", operationId = "modelVersions")
    ModelVersionsJson older(Person person) {
        return ModelVersionsJson.of(Answers.done(migrating.older(person)));
    }

    @PostMapping("/migrate")
    @AdministratorsOnly
    @Operation(
            summary =
                    "Migrate running instances to the newest versions of the models; repeat it with next until it is 0",
            operationId = "migrateInstances")
    Migrated migrate(Person person, @RequestBody(required = false) @Nullable Migrate body) {
        Migrate wanted = body == null ? new Migrate(null, null) : body;
        Set<Long> chosen = wanted.instances();
        Long after = wanted.after();
        return Migrated.of(Answers.done(
                chosen == null
                        ? migrating.migrateNext(person, after == null ? 0 : after)
                        : migrating.migrate(person, chosen)));
    }

    @PostMapping("/{key}/rebuild")
    @AdministratorsOnly
    @Operation(
            summary = "Rebuild the engagement of an instance that can't be migrated, and end the instance",
            operationId = "replaceInstance")
    @ApiResponse(responseCode = "202", description = "Stored; the workflow engine follows as soon as it is reachable")
    ResponseEntity<Taken> replace(
            Person person, @PathVariable long key, @RequestBody(required = false) @Nullable Replace body) {
        String reason = body == null || body.reason() == null ? "" : body.reason();
        return Answers.accepted(replacing.replace(person, key, reason));
    }
}
