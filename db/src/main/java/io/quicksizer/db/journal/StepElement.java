package io.quicksizer.db.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The element of a running process that an event is about.
 *
 * @param runId the run of the process; together with the instance key it is unique even if an engine that was set up
 *     again reuses keys
 * @param instanceKey the engine's key of the element instance; null only for a restart
 * @param processInstanceKey the engine's key of the process instance that contains the element: for a sign-off, that of
 *     the approval; null only for a restart
 * @param processId such as {@code sizing-engagement}
 * @param elementId such as {@code Task_SizeScenarios}
 * @param step such as {@code SIZING}; null for an element that isn't a step
 */
@Embeddable
public record StepElement(
        @Column(name = "run_id") UUID runId,
        @Column(name = "element_instance_key") @Nullable Long instanceKey,
        @Column(name = "process_instance_key") @Nullable Long processInstanceKey,
        @Column(name = "process_id") String processId,
        @Column(name = "element_id") String elementId,
        @Column(name = "step") @Nullable String step) {}
