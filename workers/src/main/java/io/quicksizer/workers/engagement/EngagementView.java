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
 * @param version for If-Match
 * @param state what has been entered
 * @param figures the current sizing; a line item without a size counts nothing yet
 * @param deferred what is kept for later and not counted, with its days as if it were an engagement of its own
 * @param owner user name
 * @param team the team that shares it
 * @param progress its place in the wizard
 * @param createdAt when it was opened
 * @param updatedAt the latest change
 * @param archivedAt when it was put aside
 * @param labels how lists find it
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
     * @param template whether others start from it, so that it is no work
     */
    public record Labels(List<String> tags, boolean template) {}

    /**
     * The place of an engagement in its process.
     *
     * @param currentStep the step that waits for somebody; empty while the workflow is between two steps
     * @param enteredAt since when it waits
     * @param visited the visited steps, oldest first
     * @param expertOpen whether expert mode can be entered
     * @param waitingForEngine whether something that was accepted has not reached the engine yet
     * @param lost whether the engine does not know the instance that leads the engagement
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
