package io.quicksizer.web.revision;

import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.revision.RevisionDetail;
import io.quicksizer.workers.revision.SignOffLevelView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submitted revision.
 *
 * @param content its content; {@code contentSha256} is the hash of its canonical form
 * @param policyVersion version of the approval policy that applies; 0 for the built-in policy
 * @param levels levels of sign-off required by the policy, lowest first
 * @param decisions lowest level first
 */
@Schema(name = "Revision")
record RevisionJson(
        UUID id,
        UUID engagement,
        int number,
        @Schema(example = "APPROVED") String status,
        String contentSha256,
        BigDecimal totalDays,
        String submittedBy,
        Instant submittedAt,
        String comment,
        @Nullable Instant decidedAt,
        int policyVersion,
        FrozenSizing content,
        List<Level> levels,
        List<Decision> decisions) {

    /** A revision in a list. */
    @Schema(name = "RevisionSummary")
    record Summary(
            UUID id,
            int number,
            String status,
            String contentSha256,
            BigDecimal totalDays,
            String submittedBy,
            Instant submittedAt,
            @Nullable Instant decidedAt) {
        static Summary of(RevisionSummary summary) {
            return new Summary(
                    summary.id(),
                    summary.number(),
                    summary.status().name(),
                    summary.contentSha256(),
                    summary.totalDays(),
                    summary.submittedBy(),
                    summary.submittedAt(),
                    summary.decidedAt());
        }
    }

    /**
     * A level of sign-off.
     *
     * @param group the group that is asked now; after an escalation, the next group
     * @param dueAt null until it has been offered
     */
    @Schema(name = "SignOffLevel")
    record Level(
            int level,
            String group,
            String reason,
            @Nullable Instant dueAt,
            @Nullable Instant escalatedAt) {
        static Level of(SignOffLevelView level) {
            return new Level(
                    level.level(),
                    level.currentGroup(),
                    level.policy().reason(),
                    level.dueAt().orElse(null),
                    level.escalatedAt().orElse(null));
        }
    }

    /**
     * A decision.
     *
     * @param actingFor user name of the approver who had delegated it, or null
     * @param carriedOver whether it was carried over from the revision approved before
     */
    @Schema(name = "SignOffDecision")
    record Decision(
            int level,
            String decision,
            String actor,
            @Nullable String actingFor,
            String comment,
            String contentSha256,
            boolean carriedOver,
            Instant at) {
        static Decision of(RevisionDetail.Decided decision) {
            return new Decision(
                    decision.level(),
                    decision.signOff().decision().name(),
                    decision.signOff().actor(),
                    decision.signOff().actingFor(),
                    decision.signOff().comment(),
                    decision.signOff().contentSha256(),
                    decision.signOff().carriedOver(),
                    decision.signOff().at());
        }
    }

    static RevisionJson of(RevisionDetail view) {
        return new RevisionJson(
                view.revision().id(),
                view.revision().engagementId(),
                view.revision().number(),
                view.revision().status().name(),
                view.revision().contentSha256(),
                view.revision().totalDays(),
                view.revision().submission().by(),
                view.revision().submission().at(),
                view.revision().submission().comment(),
                view.revision().decidedAt().orElse(null),
                view.revision().policyVersion(),
                view.content(),
                view.levels().stream().map(Level::of).toList(),
                view.decisions().stream().map(Decision::of).toList());
    }
}
