package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackPolicyRow;
import io.quicksizer.db.feedback.FeedbackPolicyStore;
import io.quicksizer.processes.policy.FeedbackPolicy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** The version of the feedback policy that assesses what is sent now: the newest, or the one of the product. */
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

    /** The policy of a version; of the product without one. A version never changes, so each is read once. */
    FeedbackPolicy policy(Optional<FeedbackPolicyRow> version) {
        return version.map(row -> read.computeIfAbsent(row.id(), id -> FeedbackPolicy.stored(row.dmn())))
                .orElse(PRODUCT);
    }
}
