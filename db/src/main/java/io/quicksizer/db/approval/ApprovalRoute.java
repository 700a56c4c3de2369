package io.quicksizer.db.approval;

import io.quicksizer.db.common.FourEyesRule;
import java.time.Instant;
import java.util.UUID;

/**
 * The rule that chose the sign-offs of a revision.
 *
 * @param policyVersion the version of the policy that decided
 * @param rule identifies the rule
 * @param reason why it asks for so many levels, for people
 * @param levels how many levels sign; 0 when the policy itself approves
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
