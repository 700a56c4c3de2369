package io.quicksizer.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.workers.approval.OfferingSignOff;
import io.quicksizer.workers.engagement.ClosingEngagement;
import io.quicksizer.workers.engagement.EnteringStep;
import io.quicksizer.workers.export.RenderingExport;
import io.quicksizer.workers.revision.FreezingRevision;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what the workflow's listeners and jobs would do, and moves engagements through the wizard. */
@TestComponent
public class StandInEngine {
    private static final Map<Step, String> ENTRIES =
            Map.of(Step.CONTEXT, """
                       {"name":"Northwind – 3-year plan","customer":"Northwind","opportunity":"OPP-7","notes":"","durationYears":3,
                        "spreadPreset":"AS_TYPED","y1":50,"y2":25,"y3":25,"action":"continue"}\
                       """, Step.SCOPE, """
                       {"scopeTypes":["foundation-types","platform-types"],"confirmDrop":false,"action":"continue"}\
                       """, Step.SCENARIOS, """
                       {"groups":[{"key":"foundation-types","selected":["li-foundation"]},
                                  {"key":"platform-types","selected":["li-data","li-audit"]}],"action":"continue"}\
                       """, Step.SIZING, """
                       {"lines":[{"key":"li-foundation","size":"M"},{"key":"li-data","size":"L"},{"key":"li-audit","size":"S"}],
                        "action":"continue"}\
                       """);

    private final EnteringStep entering;
    private final OfferingSignOff offering;
    private final FreezingRevision freezing;
    private final RenderingExport rendering;
    private final ClosingEngagement closing;
    private final StandInJobs jobs;
    private final JdbcClient jdbc;
    private final Portal portal;

    StandInEngine(
            EnteringStep entering,
            OfferingSignOff offering,
            FreezingRevision freezing,
            RenderingExport rendering,
            ClosingEngagement closing,
            StandInJobs jobs,
            JdbcClient jdbc,
            Portal portal) {
        this.entering = entering;
        this.offering = offering;
        this.freezing = freezing;
        this.rendering = rendering;
        this.closing = closing;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.portal = portal;
    }

    /** A new engagement of the planner that waits at its first step. */
    public UUID opened(String name) {
        JsonNode created = portal.as("planner")
                .post("/api/v1/engagements", "{\"name\":\"" + name + "\",\"customer\":\"Northwind\"}")
                .isStatus(201)
                .json();
        UUID id = UUID.fromString(created.path("id").asText());
        arrive(id, Step.CONTEXT);
        return id;
    }

    /** The engagement comes to a step, and its form in Tasklist shows this. */
    public StepForm arrive(UUID id, Step step) {
        if (step != Step.SIGN_OFF) {
            return entering.enter(jobs.own(id, JobType.STEP_ENTERED, step.elementId(), Map.of()));
        }
        offering.offer(approval(id, JobType.OFFER_SIGN_OFF, "Task_OfferToGroup"));
        return entering.enter(approval(id, JobType.STEP_ENTERED, step.elementId()));
    }

    private Job approval(UUID id, JobType type, String element) {
        return jobs.called(id, ProcessId.SIZING_APPROVAL, type, element, Map.of());
    }

    /** A new engagement that waits at a later step, with everything before it filled in. */
    public UUID at(String name, Step step) {
        UUID id = opened(name);
        for (Step before : Step.values()) {
            if (before == step) {
                return id;
            }
            if (ENTRIES.containsKey(before)) {
                submit(id, before, ENTRIES.get(before)).isStatus(202);
                arrive(id, before.next(false).orElseThrow());
            }
        }
        return id;
    }

    /** What a planner submits at a step. */
    public static String entry(Step step) {
        return ENTRIES.get(step);
    }

    /** Submits a step as the planner, on the present version. */
    public Reply submit(UUID id, Step step, String body) {
        long version = portal.as("planner").get("/api/v1/engagements/" + id).version();
        return portal.as("planner").version(version).post("/api/v1/engagements/" + id + "/steps/" + step, body);
    }

    /** A new engagement whose first revision is frozen and waits for its sign-off. */
    public UUID submitted(String name) {
        UUID id = at(name, Step.REVIEW);
        submittedBy("planner", id);
        return id;
    }

    /** The planner withdraws an engagement, and the workflow ends it. */
    public void withdrawn(UUID id) {
        portal.as("planner")
                .post("/api/v1/engagements/" + id + "/withdraw", "{\"comment\":\"\"}")
                .isStatus(202);
        closing.close(jobs.own(id, JobType.CLOSE_ENGAGEMENT, "Task_CloseWithdrawn", Map.of("outcome", "WITHDRAWN")));
    }

    /** An engagement that waits at its review is submitted by a person, frozen, and waits for its sign-off. */
    public void submittedBy(String person, UUID id) {
        long version = portal.as(person).get("/api/v1/engagements/" + id).version();
        portal.as(person)
                .version(version)
                .post("/api/v1/engagements/" + id + "/submit", "{\"comment\":\"please\"}")
                .isStatus(202);
        freeze(id);
        jdbc.sql("""
            insert into approval_level (id, revision_id, level, group_name, time_limit, reminder, reason)
            select gen_random_uuid(), id, 1, 'approvers', 'P3D', 'P1D', 'always' from revision
             where engagement_id = :id\
            """).param("id", id).update();
        arrive(id, Step.SIGN_OFF);
    }

    /** Freezes what the review has submitted. */
    public void freeze(UUID id) {
        freezing.freeze(jobs.own(id, JobType.FREEZE_REVISION, "Task_FreezeRevision", Map.of()));
    }

    /** Puts documents of some content beside the first revision, whose approval goes on. */
    public void placeDocuments(UUID id) {
        jdbc.sql("""
            insert into export_document (id, revision_id, kind, file_name, media_type, bytes, sha256, size, created_at)
            select gen_random_uuid(), r.id, k.kind, 'northwind.' || lower(k.kind), 'text/plain', 'x',
                   encode(sha256('x'), 'hex'), 1, now()
              from revision r, unnest(array['CSV', 'PDF']) as k (kind) where r.engagement_id = :id\
            """).param("id", id).update();
    }

    /** Makes the documents of the current revision, which counts as approved from now on. */
    public void render(UUID id) {
        jdbc.sql("update revision set status = 'APPROVED', decided_at = now() where engagement_id = :id"
                        + " and status = 'SUBMITTED'")
                .param("id", id)
                .update();
        jdbc.sql("update engagement set status = 'APPROVED' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
            insert into export_request (revision_id, kind, requested_at)
            select r.id, k.kind, now() from revision r, unnest(array['CSV', 'PDF', 'INTERNAL_PDF', 'XLSX']) as k (kind)
             where r.engagement_id = :id and r.status = 'APPROVED' on conflict do nothing\
            """).param("id", id).update();
        RenderingExport.jobs()
                .forEach(type ->
                        rendering.render(jobs.called(id, ProcessId.SIZING_EXPORT, type, "Task_Render", Map.of())));
    }
}
