package io.quicksizer.db.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Fingerprints of what pages show about sign-offs, each read by one query. */
public class SignOffFingerprints {
    /** Ignores what is not shown, such as reminders; a revision that is closed does not depend on later steps. */
    private static final String REVISION = """
            select r.engagement_id, encode(sha256(convert_to(row(
                     r.status, case when r.status = 'SUBMITTED' then e.current_step end,
                     (select string_agg(row(l.level, extract(epoch from l.due_at), l.escalated_to, l.assigned_to)::text,
                                        ',' order by l.level)
                        from approval_level l where l.revision_id = r.id),
                     (select count(*) from approval_decision d where d.revision_id = r.id),
                     (select count(*) from export_document x where x.revision_id = r.id))::text, 'UTF8')), 'hex') as seen
              from revision r
              join engagement e on e.id = r.engagement_id
             where r.id = :id""";

    private static final String WAITING = """
            select encode(sha256(convert_to(coalesce(string_agg(
                     row(r.id, l.level, extract(epoch from l.due_at), l.escalated_to, l.assigned_to)::text,
                     ',' order by r.id), ''), 'UTF8')), 'hex')
              from revision r
             cross join lateral (select asked.* from approval_level asked
                                  where asked.revision_id = r.id
                                    and not exists (select from approval_decision d
                                                     where d.revision_id = r.id and d.level = asked.level)
                                  order by asked.level
                                  limit 1) l
             where r.status = 'SUBMITTED' %s""";

    private final NamedParameterJdbcTemplate jdbc;

    SignOffFingerprints(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fingerprint of the levels, decisions and documents of a revision. */
    public record OfRevision(UUID engagementId, String fingerprint) {}

    /** Returns the fingerprint of a revision; empty if there is none with this id. */
    public Optional<OfRevision> ofRevision(UUID revisionId) {
        return jdbc
                .query(
                        REVISION,
                        Map.of("id", revisionId),
                        (row, number) ->
                                new OfRevision(row.getObject("engagement_id", UUID.class), row.getString("seen")))
                .stream()
                .findFirst();
    }

    /** Returns the fingerprint of the list {@link SignOffInbox#waitingFor}. */
    public String waitingFor(Collection<String> groups, String userName) {
        Collection<String> asked = groups.isEmpty() ? List.of("") : groups;
        return waiting(
                "and (coalesce(l.escalated_to, l.group_name) in (:groups) or lower(l.assigned_to) = lower(:userName))",
                Map.of("groups", asked, "userName", userName));
    }

    /** Returns the fingerprint of the list {@link SignOffInbox#waiting}. */
    public String waiting() {
        return waiting("", Map.of());
    }

    private String waiting(String condition, Map<String, Object> parameters) {
        return String.valueOf(jdbc.queryForObject(WAITING.formatted(condition), parameters, String.class));
    }
}
