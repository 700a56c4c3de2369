package io.quicksizer.db.document;

import io.quicksizer.db.common.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports which documents the export of a revision asked for, whether they are all there, and announces them once. */
public class Exports {
    private final JdbcClient jdbc;

    Exports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks for the documents of a revision; kinds that were asked for before are left as they are.
     *
     * @param kinds the kinds that its proposal consists of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(UUID revisionId, List<DocumentKind> kinds, Instant at) {
        kinds.forEach(kind -> jdbc.sql("""
                        insert into export_request (revision_id, kind, requested_at) values (:revision, :kind, :at)
                        on conflict do nothing""")
                .param("revision", revisionId)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** The documents that the export of the revision asked for, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<DocumentKind> requested(UUID revisionId) {
        return jdbc
                .sql("select kind from export_request where revision_id = :revision")
                .param("revision", revisionId)
                .query(String.class)
                .list()
                .stream()
                .map(DocumentKind::valueOf)
                .sorted()
                .toList();
    }

    /**
     * Returns whether every document that the export of the revision asked for exists; false as well when nothing was
     * asked for.
     */
    @Transactional(readOnly = true)
    public boolean complete(UUID revisionId) {
        return jdbc.sql("select exists (select from exported_revision where revision_id = :revision)")
                .param("revision", revisionId)
                .query(Boolean.class)
                .single();
    }

    /** The documents that were asked for and are not there, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<DocumentKind> missing(UUID revisionId) {
        return jdbc.sql("""
                        select q.kind from export_request q
                         where q.revision_id = :revision
                           and not exists (select from export_document d
                                            where d.revision_id = q.revision_id and d.kind = q.kind)""").param("revision", revisionId).query(String.class).list().stream()
                .map(DocumentKind::valueOf)
                .sorted()
                .toList();
    }

    /** Announces a set of documents; false when exactly these were announced before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean announceOnce(UUID revisionId, List<DocumentSummary> documents, Instant at) {
        String set = documents.stream()
                .sorted(Comparator.comparing(document -> document.kind().name()))
                .map(document -> document.kind().name() + " " + document.sha256())
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
                        insert into export_announcement (revision_id, documents_sha256, announced_at)
                        values (:revision, :set, :at) on conflict do nothing""")
                        .param("revision", revisionId)
                        .param("set", Sha256.of(set))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
