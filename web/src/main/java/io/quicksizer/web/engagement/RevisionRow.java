package io.quicksizer.web.engagement;

import io.quicksizer.db.document.DocumentSummary;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.web.page.StatusMark;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A revision with its documents.
 *
 * @param approved whether it was approved, so that it can be replayed and has documents
 * @param by display name of who submitted it
 * @param decided null while it waits
 * @param compared numbers of the revisions that it is usually compared with: the one before, and the one approved last
 * @param documents PDF first
 * @param complete whether all documents are there
 */
@ReadByTemplates
public record RevisionRow(
        UUID id,
        int number,
        StatusMark status,
        boolean approved,
        BigDecimal days,
        String by,
        When at,
        @Nullable When decided,
        String hash,
        List<Integer> compared,
        List<Document> documents,
        boolean complete) {

    /**
     * A document to download.
     *
     * @param kind PDF or CSV
     */
    public record Document(UUID id, String kind, String fileName) {}

    /** @param all revisions of the engagement, newest first */
    static RevisionRow of(
            RevisionSummary revision,
            List<RevisionSummary> all,
            List<DocumentSummary> documents,
            boolean complete,
            Locale locale,
            UnaryOperator<String> names) {
        return new RevisionRow(
                revision.id(),
                revision.number(),
                word(revision.status()),
                revision.status() == RevisionStatus.APPROVED,
                revision.totalDays(),
                names.apply(revision.submittedBy()),
                When.of(revision.submittedAt(), locale),
                revision.decidedAt() == null ? null : When.of(revision.decidedAt(), locale),
                revision.contentSha256(),
                compared(revision, all),
                documents.stream()
                        .map(document ->
                                new Document(document.id(), document.kind().name(), document.fileName()))
                        .sorted((one, other) -> other.kind().compareTo(one.kind()))
                        .toList(),
                complete);
    }

    private static List<Integer> compared(RevisionSummary revision, List<RevisionSummary> all) {
        List<RevisionSummary> earlier =
                all.stream().filter(other -> other.number() < revision.number()).toList();
        return earlier.stream()
                .filter(other -> other == earlier.getFirst() || other.status() == RevisionStatus.APPROVED)
                .limit(2)
                .map(RevisionSummary::number)
                .toList();
    }

    private static StatusMark word(RevisionStatus status) {
        String key = "revision." + status.name();
        return switch (status) {
            case SUBMITTED -> new StatusMark(key, "◔", "status-wait");
            case APPROVED -> new StatusMark(key, "✓", "status-good");
            case CHANGES_REQUESTED -> new StatusMark(key, "↺", "status-wait");
            case REJECTED -> new StatusMark(key, "✕", "status-bad");
            case WITHDRAWN -> new StatusMark(key, "–", "soft");
        };
    }
}
