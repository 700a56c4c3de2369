package io.quicksizer.workers.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.policy.PolicyVersion;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The version of the approval policy that applies to revisions frozen now: the newest one deployed to the workflow
 * engine, or the bundled policy if none was published.
 */
@Component
public class PolicyInForce {
    private static final ApprovalPolicy PRODUCT = ApprovalPolicy.bundled();

    private final PolicyVersionRepository versions;
    private final Map<Integer, ApprovalPolicy> read = new ConcurrentHashMap<>();

    PolicyInForce(PolicyVersionRepository versions) {
        this.versions = versions;
    }

    /**
     * Returns the policy that applies to a revision.
     *
     * @param number version that was in force when the revision was frozen; 0 for the bundled policy
     */
    public ApprovalPolicy numbered(int number) {
        return number == PRODUCT.number()
                ? PRODUCT
                : read.computeIfAbsent(
                        number,
                        wanted -> ApprovalPolicy.stored(
                                versions.findByNumber(wanted).orElseThrow().dmn()));
    }

    /**
     * Returns the rule about who may not sign a revision.
     *
     * @param number version that was in force when the revision was frozen; 0 for the bundled policy
     */
    public FourEyesRule fourEyes(int number) {
        return versions.findByNumber(number).map(PolicyVersion::fourEyes).orElse(FourEyesRule.CONTRIBUTORS);
    }

    /** Returns the policy in force. */
    public ApprovalPolicy now() {
        return versions.findFirstByInForceAtIsNotNullOrderByNumberDesc()
                .map(version -> read.computeIfAbsent(version.number(), number -> ApprovalPolicy.stored(version.dmn())))
                .orElse(PRODUCT);
    }
}
