package io.quicksizer.workers.approval;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.approval.LevelPolicy;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionContent;
import io.quicksizer.db.revision.RevisionSubmission;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Revisions, levels and decisions in memory. */
final class Signed {
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private Signed() {}

    static Revision revision(String submitter) {
        return revision(1, submitter);
    }

    static Revision revision(int number, String submitter) {
        return new Revision(
                new UUID(1, number),
                new UUID(2, 0),
                number,
                new RevisionContent("{\"number\":" + number + "}", BigDecimal.TEN),
                new RevisionSubmission(submitter, NOW, ""),
                0);
    }

    static ApprovalLevel level(int number, String group) {
        return level(number, group, "because");
    }

    static ApprovalLevel level(int number, String group, String reason) {
        return new ApprovalLevel(
                new UUID(3, number),
                new UUID(1, 1),
                new LevelPolicy(number, group, Duration.ofDays(3), Duration.ofDays(1), "seniors", reason));
    }

    /** A level whose chain of escalation has come to its end. */
    static ApprovalLevel atLast(int number) {
        ApprovalLevel level = level(number, "approvers");
        level.offer(NOW);
        level.offer(NOW.plus(Duration.ofDays(4)));
        level.offer(NOW.plus(Duration.ofDays(8)));
        return level;
    }

    static ApprovalDecision approval(Revision revision, int level, String actor, @Nullable String actingFor) {
        return decision(revision, level, Decision.APPROVED, actor, actingFor, revision.contentSha256());
    }

    static ApprovalDecision decision(
            Revision revision,
            int level,
            Decision decision,
            String actor,
            @Nullable String actingFor,
            String contentSha256) {
        return new ApprovalDecision(
                new UUID(4, level),
                revision.id(),
                level,
                new SignOff(decision, actor, actingFor, "", contentSha256, null, null, NOW));
    }

    /** The names of those who signed, when nobody has a second one. */
    static void knownByOneName(WhoseWork work) {
        when(work.signers(any()))
                .thenAnswer(call -> call.<Collection<SignOff>>getArgument(0).stream()
                        .flatMap(signOff -> Stream.of(signOff.actor(), signOff.actingFor()))
                        .flatMap(Stream::ofNullable)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }
}
