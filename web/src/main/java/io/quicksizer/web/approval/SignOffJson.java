package io.quicksizer.web.approval;

import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.SignOffQueries.SignOffView;
import io.quicksizer.workers.revision.FrozenSizing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-off that waits for its decision.
 *
 * @param revision id of the revision that shall be signed
 * @param contentSha256 hash of its content; send it with the decision
 * @param group who is asked now, after an escalation the next group
 * @param policyVersion version of the approval policy that asks for it; 0 for the policy of the product
 * @param reason why the policy asks for it
 * @param dueAt null until it has been offered
 * @param comment what the planner said when submitting
 * @param mayDecide whether you can be the one who decides
 * @param refusal why you can't; null if you can
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
