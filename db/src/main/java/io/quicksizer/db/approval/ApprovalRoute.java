package io.quicksizer.db.approval;

import io.quicksizer.db.common.FourEyesRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The rule that chose the sign-offs of a revision.
 *
 * @param revisionId the revision
 * @param policyVersion the version of the policy that decided
 * @param rule identifies the rule
 * @param reason why it asks for so many levels, for people
 * @param levels how many levels sign; 0 when the policy itself approves
 * @param facts what it decided on
 * @param fourEyes who may not sign
 * @param decidedAt when
 */
public record ApprovalRoute(
        UUID revisionId,
        int policyVersion,
        String rule,
        String reason,
        int levels,
        Facts facts,
        FourEyesRule fourEyes,
        Instant decidedAt) {
    /**
     * The facts of a revision.
     *
     * @param totalDays total in days
     * @param customShare share of Custom, 0..1
     * @param yearsBelowMinimum active years below the minimum
     * @param catalogueAgeDays days from the catalogue's publication to the submission
     */
    public record Facts(BigDecimal totalDays, BigDecimal customShare, int yearsBelowMinimum, int catalogueAgeDays) {}
}
