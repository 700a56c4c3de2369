package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invariants of an engagement's record that must hold after any attempt; each query returns the violations of one. */
final class Justification {

    /** Every engagement of the suite is sized so that the policy requires two levels. */
    private static final int LEVELS = 2;

    private static final Map<String, String> RULES = rules();

    private Justification() {}

    /** Returns the violations as sentences. */
    static List<String> missing(Database database, UUID engagement) {
        return RULES.entrySet().stream()
                .flatMap(rule ->
                        database.rows(rule.getValue(), engagement).stream().map(row -> rule.getKey() + ": " + row))
                .toList();
    }

    private static Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        rules.put("approved without every level's signature", """
                select r.number, count(d.level) as signatures, count(distinct lower(d.actor)) as people from revision r
                left join approval_decision d
                  on d.revision_id = r.id and d.decision = 'APPROVED' and d.content_sha256 = r.content_sha256
                where r.engagement_id = ? and r.status = 'APPROVED'
                group by r.id, r.number having count(distinct d.level) <> %1$d or count(distinct lower(d.actor)) <> %1$d
                """.formatted(LEVELS));
        rules.put("fewer levels asked than by the policy", """
                select r.number, count(l.level) as levels from revision r
                left join approval_level l on l.revision_id = r.id
                where r.engagement_id = ? and exists (select from step_event s
                  where s.engagement_id = r.engagement_id and s.step = 'SIGN_OFF' and s.revision_number = r.number)
                group by r.id, r.number having count(l.level) <> %d
                """.formatted(LEVELS));
        rules.put("status of the engagement without its revision", """
                select e.status from engagement e where e.id = ? and e.status in ('APPROVED', 'REJECTED', 'CHANGES_REQUESTED')
                and not exists (select from revision r where r.engagement_id = e.id and r.status = e.status)
                """);
        rules.put("stopped although nobody asked", """
                select e.status from engagement e where e.id = ? and e.status in ('WITHDRAWN', 'CANCELLED')
                and not exists (select from audit_entry a where a.subject_id = e.id::text and a.outcome = 'DONE'
                  and a.action in ('engagement.withdraw', 'engagement.cancel'))
                and not exists (select from step_submission s where s.engagement_id = e.id and s.outcome = 'withdraw')
                """);
        rules.put("document of a revision that is not approved", """
                select d.kind, r.number, r.status from export_document d join revision r on r.id = d.revision_id
                where r.engagement_id = ? and r.status <> 'APPROVED'
                """);
        rules.put("document that says it is not approved", """
                select d.file_name from current_export_document d join revision r on r.id = d.revision_id
                where r.engagement_id = ? and d.kind = 'CSV' and convert_from(d.bytes, 'UTF8') like '%Status,SUBMITTED%'
                """);
        rules.put("decision of somebody who was not asked", """
                select d.level, d.actor, d.decision, l.group_name from approval_decision d
                join revision r on r.id = d.revision_id
                join approval_level l on l.revision_id = d.revision_id and l.level = d.level
                where r.engagement_id = ? and (lower(d.actor) = lower(r.submitted_by)
                  or d.actor not in ('approver', 'approver2')
                     and not (d.actor = 'lead' and coalesce(l.escalated_to, l.group_name) = 'approvers'))
                """);
        rules.put("decision at the visit of another engagement or level", """
                select d.level, d.actor from approval_decision d join revision r on r.id = d.revision_id
                left join step_event s on s.id = d.visit_id and s.engagement_id = r.engagement_id and s.step = 'SIGN_OFF'
                where r.engagement_id = ? and s.id is null
                """);
        rules.put("submission at the visit of another engagement or step", """
                select s.step, s.actor from step_submission s left join step_event v on v.id = s.visit_id
                where s.engagement_id = ? and (v.engagement_id <> s.engagement_id or v.step <> s.step)
                """);
        rules.put("accepted from somebody who may not edit", """
                select step, actor, outcome from step_submission where engagement_id = ?
                and actor not in ('planner', 'planner2', 'lead') and step <> 'SIGN_OFF' and outcome <> 'problems'
                """);
        rules.put("completed without having been entered", """
                select c.step, c.element_instance_key from step_event c
                where c.engagement_id = ? and c.kind = 'COMPLETED' and not exists (select from step_event v
                  where v.engagement_id = c.engagement_id and v.run_id = c.run_id and v.kind = 'ENTERED' and v.step = c.step)
                """);
        rules.put("begun by somebody who may not", """
                select name, created_by from engagement where id <> ?
                and created_by not in ('planner', 'planner2', 'lead')
                """);
        rules.put("begun in Tasklist for somebody else", """
                select name, owner, created_by from engagement where id <> ? and name like '%, begun in Tasklist'
                and owner <> created_by
                """);
        rules.put("revision without an alternative that was offered", """
                select r.number, a.name from revision r join alternative a on a.engagement_id = r.engagement_id
                where r.engagement_id = ? and a.offered and not a.active and a.deleted_at is null
                and not coalesce(r.content::jsonb -> 'offers', '[]') @> jsonb_build_array(jsonb_build_object('name', a.name))
                """);
        rules.put("approved by a service token", """
                select a.actor, a.action from audit_entry a join revision r on r.id::text = a.subject_id
                where r.engagement_id = ? and a.action = 'revision.decide' and a.outcome = 'DONE'
                and a.detail like '%"serviceToken"%'
                """);
        rules.put("feedback decided by somebody who may not, or answered without a decision", """
                select f.id, f.decision, f.decided_by from feedback f, engagement e where e.id = ?
                and (f.decided_by <> 'admin' or f.answered_at is not null and f.decision is null)
                """);
        rules.put("more revisions than submissions", """
                select count(*) as revisions from revision r where r.engagement_id = ? group by r.engagement_id
                having count(*) > (select count(*) from step_submission s
                  where s.engagement_id = r.engagement_id and s.step = 'REVIEW' and s.outcome = 'submit')
                """);
        return rules;
    }
}
