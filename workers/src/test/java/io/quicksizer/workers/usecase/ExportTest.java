package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.document.DocumentFile;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.DocumentSource;
import io.quicksizer.db.document.ExportDocument;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.document.Exports;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.export.QuickRenderers;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.ReopeningEngagement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class ExportTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private ExportDocumentRepository documents;

    @Autowired
    private Exports exports;

    @Autowired
    private QuickRenderers renderers;

    @Autowired
    private EngagementQueries engagements;

    @Autowired
    private ReopeningEngagement reopening;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void a_document_that_was_made_from_something_else_is_replaced_and_the_record_says_so() {
        UUID id = office.submitted("Replaced");
        UUID revision = office.revision(id).orElseThrow().id();
        byte[] forged = "Status,SUBMITTED".getBytes(StandardCharsets.UTF_8);
        ExportDocument wrong = documents.save(new ExportDocument(
                NewId.next(),
                revision,
                DocumentKind.CSV,
                new DocumentFile("early.csv", "text/csv", forged),
                new DocumentSource(Sha256.of("something else"), 1, null),
                Instant.parse("2026-03-02T12:00:00Z")));

        office.decide("approver2", id, "approve");
        ExportDocument current = documents.current(revision, DocumentKind.CSV).orElseThrow();
        assertThat(current.rendition()).isEqualTo(2);
        assertThat(new String(current.file().bytes(), StandardCharsets.UTF_8))
                .contains("APPROVED")
                .doesNotContain("SUBMITTED");
        assertThat(documents.findById(wrong.id())).isPresent();
        assertThat(office.audited(id, "export.replace")).isEqualTo(1);
        assertThat(office.audited(id, "export.render")).isEqualTo(DocumentKind.values().length - 1);
        assertThat(documents.summaries(java.util.List.of(revision))).hasSize(DocumentKind.values().length);
    }

    @Test
    void an_export_is_complete_when_the_documents_exist_that_it_asked_for() {
        UUID id = office.submitted("Complete");
        UUID revision = office.revision(id).orElseThrow().id();
        assertThat(exports.complete(revision)).isFalse();
        engine.tamper(job -> {
            if (job.type() == JobType.RENDER_PDF) {
                throw new JobRefused("no font");
            }
            return job;
        });
        office.decide("approver2", id, "approve");
        assertThat(exports.missing(revision))
                .containsExactly(DocumentKind.PDF, DocumentKind.INTERNAL_PDF, DocumentKind.XLSX);
        assertThat(exports.complete(revision)).isFalse();

        engine.tamper(job -> job);
        engine.retry(engine.called(id).orElseThrow());
        assertThat(exports.complete(revision)).isTrue();
        assertThat(office.audited(id, "export.announce")).isEqualTo(1);
    }

    @Test
    void the_next_revision_is_offered_when_the_documents_are_there() {
        UUID id = office.submitted("Offered");
        engine.tamper(job -> {
            if (job.type() == JobType.RENDER_PDF) {
                throw new JobRefused("no font");
            }
            return job;
        });
        office.decide("approver2", id, "approve");
        assertThat(offersNextRevision(id)).isFalse();
        assertThat(reopening.reopen(office.person("planner"), id)).isInstanceOf(Answer.Conflicting.class);

        engine.tamper(job -> job);
        engine.retry(engine.called(id).orElseThrow());
        assertThat(offersNextRevision(id)).isTrue();
        assertThat(reopening.reopen(office.person("planner"), id)).isInstanceOf(Answer.Done.class);
    }

    private boolean offersNextRevision(UUID id) {
        return engagements.rights(office.person("planner"), id).orElseThrow().reopen();
    }

    @Test
    void a_bug_of_a_renderer_is_left_to_the_log() {
        UUID id = office.submitted("Bug");
        renderers.broken(true);
        office.decide("approver2", id, "approve");
        renderers.broken(false);
        assertThat(engine.incidentMessages().getFirst())
                .isEqualTo("The CSV of revision 1 could not be rendered; see the log of the workers for the reason."
                        + " Remove the cause, then retry; nothing has to be entered again.");
        engine.retry(engine.called(id).orElseThrow());
        assertThat(office.documents(id)).isEqualTo(DocumentKind.values().length);
    }

    @Test
    void nothing_is_announced_while_a_document_is_missing() {
        UUID id = office.submitted("Early");
        engine.tamper(job -> {
            if (job.type() == JobType.RENDER_CSV) {
                throw new JobRefused("no disk");
            }
            return job;
        });
        office.decide("approver2", id, "approve");
        engine.tamper(job -> job);
        engine.jumpTo(engine.called(id).orElseThrow(), JobType.ANNOUNCE_EXPORT, java.util.Map.of());
        assertThat(engine.incidentMessages().getFirst())
                .contains("these documents are missing: CSV, PDF, INTERNAL_PDF, XLSX");
        assertThat(office.audited(id, "export.announce")).isZero();
    }

    @Test
    void no_document_is_made_of_a_revision_that_waits_for_its_approval() {
        UUID id = office.submitted("Waiting");
        engine.jumpTo(engine.called(id).orElseThrow(), JobType.RENDER_PDF, java.util.Map.of());
        assertThat(engine.incidentMessages().getFirst()).contains("revision 1 is not approved");
        assertThat(office.documents(id)).isZero();
        assertThatThrownBy(() -> engine.repeat(JobType.RENDER_PDF)).isInstanceOf(JobRefused.class);
    }
}
