package io.quicksizer.workers.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.policy.PolicyVersion;
import io.quicksizer.db.policy.PolicyVersionRepository;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The version of the approval policy that decides on what is frozen now: the newest one that the workflow engine knows,
 * or the one of the product as long as none was published.
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
     * The policy that decides on a revision.
     *
     * @param number the version that was in force when it was frozen; 0 for the one of the product
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
     * Rule that says who may not sign a revision.
     *
     * @param number the version that was in force when it was frozen; 0 for the one of the product
     */
    public FourEyesRule fourEyes(int number) {
        return versions.findByNumber(number).map(PolicyVersion::fourEyes).orElse(FourEyesRule.CONTRIBUTORS);
    }

    /** The policy that decides now. */
    public ApprovalPolicy now() {
        return versions.findFirstByInForceAtIsNotNullOrderByNumberDesc()
                .map(version -> read.computeIfAbsent(version.number(), number -> ApprovalPolicy.stored(version.dmn())))
                .orElse(PRODUCT);
    }
}
