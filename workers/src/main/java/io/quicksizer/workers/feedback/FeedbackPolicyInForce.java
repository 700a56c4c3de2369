package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackPolicyRow;
import io.quicksizer.db.feedback.FeedbackPolicyStore;
import io.quicksizer.processes.policy.FeedbackPolicy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** The version of the feedback policy that applies to feedback sent now: the newest, or the bundled one. */
@Component
class FeedbackPolicyInForce {
    private static final FeedbackPolicy PRODUCT = FeedbackPolicy.bundled();

    private final FeedbackPolicyStore versions;
    private final ConcurrentMap<UUID, FeedbackPolicy> read = new ConcurrentHashMap<>();

    FeedbackPolicyInForce(FeedbackPolicyStore versions) {
        this.versions = versions;
    }

    FeedbackPolicy now() {
        return policy(versions.latest());
    }

    /** Returns the policy of a version, or the bundled policy without one. Versions are immutable and are cached. */
    FeedbackPolicy policy(Optional<FeedbackPolicyRow> version) {
        return version.map(row -> read.computeIfAbsent(row.id(), id -> FeedbackPolicy.stored(row.dmn())))
                .orElse(PRODUCT);
    }
}
