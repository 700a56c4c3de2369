package io.quicksizer.web.approval;

import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.SignOffQueries.SignOffView;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pending sign-off.
 *
 * @param revision id of the revision to be signed
 * @param contentSha256 hash of its content, to be sent with the decision
 * @param group the group that is asked now; after an escalation, the next group
 * @param policyVersion version of the approval policy that requires it; 0 for the built-in policy
 * @param reason why the policy requires it
 * @param dueAt null until it has been offered
 * @param comment the planner's comment on submission
 * @param mayDecide whether the caller may decide
 * @param refusal why the caller may not decide; null if they may
 */
@Schema(name = "SignOff")
record SignOffJson(
        UUID revision,
        int number,
        String contentSha256,
        int level,
        @Schema(example = "approvers") String group,
        int policyVersion,
        String reason,
        @Nullable Instant dueAt,
        String submittedBy,
        Instant submittedAt,
        String comment,
        FrozenSizing content,
        boolean mayDecide,
        @Nullable String refusal) {

    static SignOffJson of(SignOffView view) {
        return new SignOffJson(
                view.revision().id(),
                view.revision().number(),
                view.revision().contentSha256(),
                view.level().level(),
                view.level().currentGroup(),
                view.revision().policyVersion(),
                view.level().policy().reason(),
                view.level().dueAt().orElse(null),
                view.revision().submission().by(),
                view.revision().submission().at(),
                view.revision().submission().comment(),
                view.content(),
                view.refusal().isEmpty(),
                view.refusal().map(Refusal::message).orElse(null));
    }
}
