package io.quicksizer.db.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.approval.LevelPolicy;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.document.DocumentFile;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.DocumentSource;
import io.quicksizer.db.document.DocumentSummary;
import io.quicksizer.db.document.ExportDocument;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.testing.SampleRows;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@DatabaseTest
class RevisionStorageTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final RevisionContent CONTENT = new RevisionContent("{\"müll\":1}", new BigDecimal("12.50"));

    @Autowired
    private RevisionRepository revisions;

    @Autowired
    private ApprovalLevelRepository levels;

    @Autowired
    private ApprovalDecisionRepository decisions;

    @Autowired
    private ExportDocumentRepository documents;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID engagement;
    private UUID revision;

    @BeforeEach
    void submit() {
        SampleRows rows = new SampleRows(jdbc);
        engagement = rows.engagement(rows.publishedCatalogue());
        revision = NewId.next();
        RevisionSubmission submission = new RevisionSubmission("planner", NOW, "Please");
        revisions.save(new Revision(revision, engagement, 1, CONTENT, submission, 0));
    }

    @Test
    void a_revision_comes_back_to_the_letter_and_lists_leave_its_content_out() {
        Revision found = revisions.findByEngagementIdAndNumber(engagement, 1).orElseThrow();
        assertThat(found.content()).isEqualTo(CONTENT);
        assertThat(found.contentSha256()).isEqualTo(CONTENT.sha256());
        assertThat(found.submission().comment()).isEqualTo("Please");
        assertThat(revisions.summaries(engagement))
                .extracting(RevisionSummary::number)
                .containsExactly(1);
    }

    @Test
    void a_revision_is_decided_once() {
        Revision found = revisions.findById(revision).orElseThrow();
        assertThatThrownBy(() -> found.decide(RevisionStatus.SUBMITTED, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        found.decide(RevisionStatus.APPROVED, NOW);
        Revision decided = revisions.save(found);
        assertThatThrownBy(() -> decided.decide(RevisionStatus.REJECTED, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(revisions.findFirstByEngagementIdAndStatusOrderByNumberDesc(engagement, RevisionStatus.APPROVED))
                .hasValueSatisfying(approved -> assertThat(approved.decidedAt()).contains(NOW));
    }

    @Test
    void two_decisions_at_once_are_a_conflict() {
        Revision mine = revisions.findById(revision).orElseThrow();
        Revision theirs = revisions.findById(revision).orElseThrow();
        theirs.decide(RevisionStatus.APPROVED, NOW);
        revisions.save(theirs);
        mine.decide(RevisionStatus.WITHDRAWN, NOW);
        assertThatThrownBy(() -> revisions.save(mine)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void a_level_is_offered_escalated_and_decided() {
        LevelPolicy policy =
                new LevelPolicy(1, "leads", Duration.ofDays(3), Duration.ofHours(24), "heads", "many days");
        ApprovalLevel level = new ApprovalLevel(NewId.next(), revision, policy);
        level.offer(NOW);
        level.offer(NOW.plus(Duration.ofDays(4)));
        levels.save(level);
        ApprovalLevel found = levels.findByRevisionIdAndLevel(revision, 1).orElseThrow();
        assertThat(found.policy()).isEqualTo(policy);
        assertThat(found.dueAt()).contains(NOW.plus(Duration.ofDays(7)));
        assertThat(found.remindAt()).contains(NOW.plus(Duration.ofDays(5)));
        assertThat(found.currentGroup()).isEqualTo("heads");
        UUID visit = NewId.next();
        SignOff signOff = new SignOff(Decision.APPROVED, "approver", null, "", CONTENT.sha256(), visit, null, NOW);
        decisions.save(new ApprovalDecision(NewId.next(), revision, 1, signOff));
        assertThat(decisions.findByVisitId(visit).orElseThrow().signOff()).isEqualTo(signOff);
        assertThat(decisions.findByRevisionIdOrderByLevel(revision)).hasSize(1);
    }

    @Test
    void a_document_comes_back_byte_for_byte_and_lists_leave_its_bytes_out() {
        byte[] bytes = "Müller;12,5\r\n".getBytes(StandardCharsets.UTF_8);
        DocumentFile file = new DocumentFile("sizing.csv", "text/csv", bytes);
        DocumentFile wrong = new DocumentFile("sizing.csv", "text/csv", new byte[] {1});
        UUID first = NewId.next();
        documents.save(new ExportDocument(first, revision, DocumentKind.CSV, wrong, source("draft", 1), NOW));
        documents.save(new ExportDocument(NewId.next(), revision, DocumentKind.CSV, file, source("approved", 2), NOW));
        ExportDocument current = documents.current(revision, DocumentKind.CSV).orElseThrow();
        assertThat(current.file()).isEqualTo(file);
        assertThat(current.renderedFrom()).contains(Sha256.of("approved"));
        assertThat(documents.findById(first)).isPresent();
        assertThat(documents.summaries(List.of(revision)))
                .singleElement()
                .extracting(DocumentSummary::size)
                .isEqualTo((long) bytes.length);
    }

    private static DocumentSource source(String from, int rendition) {
        return new DocumentSource(Sha256.of(from), rendition, null);
    }
}
