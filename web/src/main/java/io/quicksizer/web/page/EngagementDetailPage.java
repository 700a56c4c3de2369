package io.quicksizer.web.page;

import io.quicksizer.db.document.DocumentSummary;
import io.quicksizer.db.document.ExportDocument;
import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.web.frame.Page;
import io.quicksizer.web.frame.When;
import io.quicksizer.web.revision.Downloads;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.answer.Answer;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.export.ExportQueries;
import io.quicksizer.workers.people.Person;
import io.quicksizer.workers.revision.RevisionQueries;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One engagement to read: context, figures, revisions and documents, and the way to its current step in Tasklist. */
@Page
class EngagementDetailPage {
    private final EngagementQueries queries;
    private final RevisionQueries revisions;
    private final ExportQueries exports;
    private final URI tasklist;

    EngagementDetailPage(
            EngagementQueries queries,
            RevisionQueries revisions,
            ExportQueries exports,
            @Value("${quicksizer.tasklist.url}") URI tasklist) {
        this.queries = queries;
        this.revisions = revisions;
        this.exports = exports;
        this.tasklist = tasklist;
    }

    /**
     * A revision with its documents.
     *
     * @param status name of the revision's status
     * @param days total, as text
     */
    public record RevisionRow(
            UUID id,
            int number,
            String status,
            String days,
            String by,
            When at,
            String hash,
            List<Document> documents) {}

    /**
     * A document to download.
     *
     * @param kind PDF or CSV
     */
    public record Document(UUID id, String kind, String fileName) {}

    @GetMapping("/engagements/{id}")
    @AnyRole
    ModelAndView show(Person person, Locale locale, @PathVariable UUID id) {
        ModelAndView view = new ModelAndView("engagement");
        view.addObject("id", id);
        view.addObject("engagement", EngagementPageView.of(found(queries.view(person, id)), locale));
        view.addObject(
                "revisions",
                found(revisions.list(person, id)).stream()
                        .map(revision -> row(person, revision, locale))
                        .toList());
        view.addObject("tasklist", tasklist.toString());
        return view;
    }

    @GetMapping("/exports/{id}")
    @AnyRole
    ResponseEntity<byte[]> download(Person person, @PathVariable UUID id) {
        ExportDocument document = found(exports.content(person, id));
        return Downloads.of(document);
    }

    private RevisionRow row(Person person, RevisionSummary revision, Locale locale) {
        List<DocumentSummary> documents = found(exports.list(person, revision.id()));
        return new RevisionRow(
                revision.id(),
                revision.number(),
                "revision." + revision.status().name(),
                revision.totalDays().stripTrailingZeros().toPlainString(),
                revision.submittedBy(),
                When.of(revision.submittedAt(), locale),
                revision.contentSha256(),
                documents.stream()
                        .map(document ->
                                new Document(document.id(), document.kind().name(), document.fileName()))
                        .toList());
    }

    /** Reading either finds something or does not; what may not be read does not exist. */
    private static <T> T found(Answer<T> answer) {
        if (answer instanceof Answer.Done<T> done) {
            return done.value();
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
