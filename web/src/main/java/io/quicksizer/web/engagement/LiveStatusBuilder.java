package io.quicksizer.web.engagement;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.web.diagram.Diagrams;
import io.quicksizer.web.diagram.Place;
import io.quicksizer.web.page.RemarkRow;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.Rights;
import io.quicksizer.workers.export.ExportQueries;
import io.quicksizer.workers.revision.RevisionRemarks;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Builder of the status of an engagement and its history. */
@Component
class LiveStatusBuilder {
    private final EngagementQueries queries;
    private final ExportQueries exports;
    private final Diagrams diagrams;
    private final HeaderBuilder heads;
    private final RevisionRemarks remarks;

    LiveStatusBuilder(
            EngagementQueries queries,
            ExportQueries exports,
            Diagrams diagrams,
            HeaderBuilder heads,
            RevisionRemarks remarks) {
        this.queries = queries;
        this.exports = exports;
        this.diagrams = diagrams;
        this.heads = heads;
        this.remarks = remarks;
    }

    /**
     * Returns the status.
     *
     * @param summaries all revisions of the engagement, newest first
     * @param comments oldest first
     */
    LiveStatus of(
            Person person,
            EngagementView view,
            Rights rights,
            List<RevisionSummary> summaries,
            List<CommentView> comments,
            Locale locale,
            UnaryOperator<String> names) {
        List<PastVisit> visits = queries.way(person, view.id());
        List<RevisionRow> revisions = summaries.stream()
                .map(revision -> RevisionRow.of(
                        revision,
                        summaries,
                        Answers.done(exports.list(person, revision.id())),
                        exports.complete(revision.id()),
                        locale,
                        names))
                .toList();
        boolean exported = !revisions.isEmpty() && revisions.getFirst().complete();
        Place place = new Place(view.status(), view.progress().visit().isPresent(), exported);
        CommentView last = comments.isEmpty() ? null : comments.getLast();
        List<RemarkRow> said = RemarkRow.of(remarks.newest(person, view.id()), locale, names);
        return new LiveStatus(
                heads.of(person, view, rights, revisions, locale, names),
                diagrams.of(visits, place, locale),
                Progress.of(visits, view, queries.usualStays(), locale, names),
                revisions,
                said,
                last,
                HeaderBuilder.isActive(view.status(), exported),
                seen(view, visits, revisions, said, comments.size()));
    }

    private static String seen(
            EngagementView view,
            List<PastVisit> visits,
            List<RevisionRow> revisions,
            List<RemarkRow> said,
            int comments) {
        return Sha256.of(view.version() + " " + view.progress() + " " + visits + " " + revisions + " " + said + " "
                        + comments)
                .substring(0, 16);
    }
}
