package io.quicksizer.db.approval;

import io.quicksizer.db.common.FourEyesRule;
import java.time.Instant;
import java.util.UUID;

/**
 * The policy rule that determined the sign-offs of a revision.
 *
 * @param policyVersion the version of the policy that decided
 * @param rule identifies the rule
 * @param reason why the rule requires this number of levels, in words for people
 * @param levels number of levels; 0 when the policy itself approves
 * @param fourEyes who may not sign
 */
public record ApprovalRoute(
        UUID revisionId,
        int policyVersion,
        String rule,
        String reason,
        int levels,
        FourEyesRule fourEyes,
        Instant decidedAt) {}
