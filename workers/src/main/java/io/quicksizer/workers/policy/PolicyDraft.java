package io.quicksizer.workers.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.time.Instant;

/**
 * The stored draft of the approval policy.
 *
 * @param number version number that it will be published as, from 1
 * @param fourEyes who may not sign off
 * @param changedBy user name
 * @param rowVersion row version to pass to the next save
 */
public record PolicyDraft(
        int number,
        ApprovalPolicy policy,
        FourEyesRule fourEyes,
        String changedBy,
        Instant changedAt,
        long rowVersion) {}
