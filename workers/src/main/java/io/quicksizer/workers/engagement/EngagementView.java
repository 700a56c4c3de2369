package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.workers.sizing.SizingResult;
import io.quicksizer.workers.wizard.EngagementState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An engagement as a person sees it.
 *
 * @param version row version, for If-Match
 * @param state what has been entered
 * @param figures the current sizing; a line item without a size counts no days yet
 * @param deferred the deferred line items, sized as if they were an engagement of their own; not part of
 *     {@code figures}
 * @param owner user name
 * @param team the team with which it is shared
 * @param progress its place in the wizard
 * @param createdAt when it was opened
 * @param updatedAt when it was last changed
 * @param archivedAt when it was archived; empty if it is not
 * @param labels its tags and whether it is a template
 */
public record EngagementView(
        UUID id,
        long version,
        EngagementState state,
        SizingResult figures,
        SizingResult deferred,
        String owner,
        Optional<String> team,
        EngagementStatus status,
        int catalogueNumber,
        int revisionNumber,
        Progress progress,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> archivedAt,
        Labels labels) {

    /**
     * The labels of an engagement.
     *
     * @param tags in alphabetical order
     * @param template whether it is a template, which is not listed as work
     * @param canBecomeTemplate whether it may be marked as one
     */
    public record Labels(List<String> tags, boolean template, boolean canBecomeTemplate) {}

    /**
     * The place of an engagement in its process.
     *
     * @param currentStep the step that waits for a person; empty while the workflow is between two steps
     * @param enteredAt when the current step was entered
     * @param visited the visited steps, oldest first
     * @param expertOpen whether expert mode can be entered
     * @param waitingForEngine whether the outbox holds messages that have not been delivered to the engine yet
     * @param lost whether the engine does not know the engagement's leading instance
     */
    public record Progress(
            Optional<String> currentStep,
            Optional<UUID> visit,
            Optional<Instant> enteredAt,
            List<String> visited,
            boolean expertOpen,
            boolean waitingForEngine,
            boolean lost) {}
}
