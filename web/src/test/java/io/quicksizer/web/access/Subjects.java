package io.quicksizer.web.access;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.StandInEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the calls are about: an engagement in draft, and one in approval with its revision and documents. */
final class Subjects {
    static final String NONE = "-";
    static final String DRAFT = "draft";
    static final String IN_APPROVAL = "in approval";

    /** A version that no engagement has, so that whoever may change it gets a conflict. */
    static final long STALE = 999_999;

    /** Pages that take a file. */
    static final Set<String> UPLOADS = Set.of(
            "/catalogue",
            "/catalogue/policy",
            "/catalogue/preview",
            "/catalogue/preview/annotated",
            "/catalogue/preview/findings");

    /** What an import sends here: not a workbook. */
    static final String UPLOAD =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nx\r\n--b--\r\n";

    /** The id of nothing. */
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    private final StandInEngine engine;
    private final Portal portal;
    private final JdbcClient jdbc;
    private final Map<String, UUID> engagements = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();

    Subjects(StandInEngine engine, Portal portal, JdbcClient jdbc) {
        this.engine = engine;
        this.portal = portal;
        this.jdbc = jdbc;
    }

    /** The objects that a call is to be tried on. */
    static List<String> of(String call) {
        if (call.contains("/engagements/{id}")) {
            return List.of(DRAFT, IN_APPROVAL);
        }
        boolean ofRevision =
                call.contains("/revisions/{id}") || call.contains("/exports/{id}") || call.contains(" /approvals/{id}");
        return List.of(ofRevision ? IN_APPROVAL : NONE);
    }

    /** The address of a call on an object that exists. */
    String address(String call, String object) {
        return filled(call, object.equals(NONE) ? other(call) : id(call, object));
    }

    /** The address of a call with another id. */
    static String filled(String call, String id) {
        String path = call.substring(call.indexOf(' ') + 1).replaceAll("\\{(\\w+):[^}]*}(\\})?", "{$1}");
        return path.replace("{id}", id)
                .replace("{step}", path.startsWith("/api") ? "CONTEXT" : "context")
                .replace("{one}", "1")
                .replace("{other}", "1")
                .replace("{number}", "1")
                .replace(
                        "{key}",
                        path.contains("/scenarios/")
                                ? "foundation"
                                : path.contains("/incidents/") || path.contains("/model-versions/")
                                        ? "1"
                                        : "li-foundation")
                .replace("{alternative}", NOBODYS)
                .replace("{sha256}", "0".repeat(64))
                .replace("{token}", "of-nobody")
                .replace("{slug}", "nothing")
                .replace("{decision}", id)
                .replace("{anchor}", "nothing")
                .replace("{week}", "2026-W10")
                .replace("{decision}", NOBODYS)
                .replace("{slug}", "glossary")
                .replace("{anchor}", "nothing")
                .replace("{place}", "CONTEXT")
                .replace("{userName}", Cast.SOMEBODY);
    }

    /** Creates the object again if a call has changed it. */
    void restore(String object) {
        if (!object.equals(NONE) && !fingerprint(engagements.get(object)).equals(fingerprints.get(object))) {
            engagements.remove(object);
        }
    }

    /** The id that a call on the object names. */
    String id(String call, String object) {
        UUID engagement = engagements.computeIfAbsent(object, this::made);
        if (call.contains("/engagements/{id}")) {
            return engagement.toString();
        }
        if (call.contains("/exports/{id}")) {
            return one("""
                select d.id from export_document d join revision r on r.id = d.revision_id
                 where r.engagement_id = :id and d.kind = :kind""", engagement);
        }
        return one("select id from revision where engagement_id = :id", engagement);
    }

    private String one(String sql, UUID engagement) {
        return jdbc.sql(sql)
                .param("id", engagement)
                .param("kind", DocumentKind.PDF.name())
                .query(String.class)
                .single();
    }

    /** What else has an id: messages to the engine, and the delegation that is ended, which belongs to the approver. */
    String other(String call) {
        if (call.contains("/messages/")) {
            return jdbc.sql("select id from outbox_message limit 1")
                    .query(String.class)
                    .single();
        }
        if (call.contains("/delegations/{id}")) {
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                insert into sign_off_delegation (id, delegator, delegate, first_day, last_day, created_at)
                values (:id, 'approver', 'cast-legal', current_date + 100, current_date + 101, now())""").param("id", id).update();
            return id.toString();
        }
        return UUID.randomUUID().toString();
    }

    private UUID made(String object) {
        UUID id = object.equals(DRAFT) ? engine.opened("Matrix") : engine.at("Matrix", Step.REVIEW);
        if (object.equals(IN_APPROVAL)) {
            submit(id);
        }
        fingerprints.put(object, fingerprint(id));
        return id;
    }

    private void submit(UUID id) {
        engine.submittedBy(Cast.SUBMITTER, id);
        engine.placeDocuments(id);
    }

    private String fingerprint(UUID id) {
        return jdbc.sql("""
                select concat_ws(' ', row_version, status, archived_at,
                                 (select count(*) from outbox_message m where m.aggregate_id = e.id),
                                 (select count(*) from step_submission s where s.engagement_id = e.id))
                  from engagement e where id = :id""").param("id", id).query(String.class).single();
    }
}
