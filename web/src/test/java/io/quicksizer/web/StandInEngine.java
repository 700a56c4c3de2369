package io.quicksizer.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.workers.engagement.EnteringStep;
import io.quicksizer.workers.engagement.StepArrival;
import io.quicksizer.workers.export.RenderingExport;
import io.quicksizer.workers.revision.FreezingRevision;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
    private final EngagementRepository engagements;
    private final FreezingRevision freezing;
    private final RenderingExport rendering;
    private final JdbcClient jdbc;
    private final Portal portal;
    private final AtomicLong keys = new AtomicLong(1);

    StandInEngine(
            EnteringStep entering,
            EngagementRepository engagements,
            FreezingRevision freezing,
            RenderingExport rendering,
            JdbcClient jdbc,
            Portal portal) {
        this.entering = entering;
        this.engagements = engagements;
        this.freezing = freezing;
        this.rendering = rendering;
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
        Engagement engagement = engagements.findById(id).orElseThrow();
        long approval = keys.incrementAndGet();
        return entering.enter(new StepArrival(
                id,
                engagement.runId(),
                step == Step.SIGN_OFF
                        ? approval
                        : engagement.processInstanceKey().orElse(approval),
                keys.incrementAndGet(),
                step.process().id(),
                step,
                engagement.currentRevisionNumber(),
                1,
                "stand-in-engine"));
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
                arrive(id, next(before));
            }
        }
        return id;
    }

    /** What a planner hands in at a step. */
    public static String entry(Step step) {
        return ENTRIES.get(step);
    }

    /** Hands a step in as the planner, on the version that stands. */
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

    /** An engagement that waits at its review is submitted by a person, frozen, and waits for its sign-off. */
    public void submittedBy(String person, UUID id) {
        long version = portal.as(person).get("/api/v1/engagements/" + id).version();
        portal.as(person)
                .version(version)
                .post("/api/v1/engagements/" + id + "/submit", "{\"comment\":\"please\"}")
                .isStatus(202);
        freezing.freeze(id, 1);
        jdbc.sql("""
            insert into approval_level (id, revision_id, level, group_name, time_limit, reminder, reason)
            select gen_random_uuid(), id, 1, 'approvers', 'P3D', 'P1D', 'always' from revision
             where engagement_id = :id\
            """).param("id", id).update();
        arrive(id, Step.SIGN_OFF);
    }

    /** Makes the documents of the first revision. */
    public void render(UUID id) {
        for (DocumentKind kind : DocumentKind.values()) {
            rendering.render(id, 1, kind);
        }
    }

    private static Step next(Step step) {
        return switch (step) {
            case CONTEXT -> Step.SCOPE;
            case SCOPE -> Step.SCENARIOS;
            case SCENARIOS -> Step.SIZING;
            case SIZING, EXPERT -> Step.REVIEW;
            case REVIEW, SIGN_OFF -> Step.SIGN_OFF;
        };
    }
}
