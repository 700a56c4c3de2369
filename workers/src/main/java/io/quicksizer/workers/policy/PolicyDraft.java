package io.quicksizer.workers.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.time.Instant;

/**
 * The draft of the approval policy as it is stored.
 *
 * @param number the version that it will be, from 1
 * @param fourEyes who may not sign
 * @param changedBy user name
 * @param rowVersion for the next save
 */
public record PolicyDraft(
        int number,
        ApprovalPolicy policy,
        FourEyesRule fourEyes,
        String changedBy,
        Instant changedAt,
        long rowVersion) {}
