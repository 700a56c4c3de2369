package io.quicksizer.web.engagement;

import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.audit.AuditQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renderer of the audit log of an engagement and its revisions, as pages of sentences. */
@Component
class AuditLines {
    private static final int ROWS = 20;

    private final AuditQueries entries;
    private final AuditSentence sentences;

    AuditLines(AuditQueries entries, AuditSentence sentences) {
        this.entries = entries;
        this.sentences = sentences;
    }

    /**
     * A page of the log.
     *
     * @param lines newest first
     * @param next number before which the next page begins; null on the last one
     */
    public record Trail(List<Line> lines, @Nullable Long next) {}

    /**
     * An entry.
     *
     * @param number position in the hash chain
     * @param sentence who did what
     * @param refused whether it was refused
     * @param correlation correlation id of the request
     */
    public record Line(long number, When at, String sentence, boolean refused, String correlation) {}

    /**
     * Returns a page of entries.
     *
     * @param revisions all revisions of the engagement
     * @param before only entries before this number
     * @param names maps user names to display names
     */
    Trail of(
            UUID engagement, List<RevisionSummary> revisions, long before, Locale locale, UnaryOperator<String> names) {
        Map<String, RevisionSummary> byId = revisions.stream()
                .collect(Collectors.toMap(revision -> revision.id().toString(), Function.identity()));
        List<AuditQueries.Entry> found = entries.aboutEngagement(engagement, byId.keySet(), before, ROWS + 1);
        List<Line> lines = found.stream()
                .limit(ROWS)
                .map(entry -> line(entry, byId, locale, names))
                .toList();
        return new Trail(lines, found.size() > ROWS ? lines.getLast().number() : null);
    }

    private Line line(
            AuditQueries.Entry entry,
            Map<String, RevisionSummary> revisions,
            Locale locale,
            UnaryOperator<String> names) {
        RevisionSummary revision = revisions.get(entry.fact().subject().id());
        return new Line(
                entry.sequence(),
                When.of(entry.fact().occurredAt(), locale),
                sentences.of(entry.fact(), revision == null ? 0 : revision.number(), locale, names),
                sentences.isRefusal(entry.fact()),
                entry.fact().correlationId());
    }
}
