package io.quicksizer.db.run;

import java.util.Optional;
import java.util.UUID;

/**
 * A process that a run called.
 *
 * @param token presented by the first job of the called instance
 * @param processId BPMN id of the called process
 * @param instanceKey the called instance; empty until its first job
 */
public record CalledProcess(UUID token, UUID runId, String processId, int revisionNumber, Optional<Long> instanceKey) {}
