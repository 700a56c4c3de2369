package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.APPROVED;
import static io.quicksizer.ops.forging.Place.CONTEXT;
import static io.quicksizer.ops.forging.Place.LEVEL_1;
import static io.quicksizer.ops.forging.Place.LEVEL_2;
import static io.quicksizer.ops.forging.Place.REVIEW;
import static io.quicksizer.ops.testing.Person.PLANNER;
import static io.quicksizer.ops.testing.Person.VIEWER;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attempts by starting processes next to the instance that leads the engagement. */
final class StartAttempts {

    private static final String ENGAGEMENT = "sizing-engagement";
    private static final String APPROVAL = "sizing-approval";
    private static final String EXPORT = "sizing-export";

    private StartAttempts() {}

    static Stream<Attempt> all() {
        return Stream.of(inTasklist(), pastIt()).flatMap(List::stream);
    }

    private static List<Attempt> inTasklist() {
        return List.of(
                Attempt.byNobody(
                        LEVEL_1,
                        "The approval is started in Tasklist with small figures",
                        scene -> start(scene, APPROVAL, small(scene))),
                Attempt.byNobody(
                        LEVEL_1,
                        "The approval is started in Tasklist without anything",
                        scene -> start(scene, APPROVAL, Map.of())),
                Attempt.byNobody(
                        REVIEW,
                        "The approval is started in Tasklist before anything was submitted",
                        scene -> start(scene, APPROVAL, small(scene))),
                Attempt.byNobody(
                        LEVEL_1,
                        "The export is started in Tasklist while the sign-off is open",
                        scene -> start(scene, EXPORT, facts(scene))),
                Attempt.byNobody(
                        CONTEXT,
                        "The export is started in Tasklist on the first step",
                        scene -> start(scene, EXPORT, facts(scene))),
                Attempt.byNobody(
                        APPROVED,
                        "The export is started in Tasklist once more",
                        scene -> start(scene, EXPORT, facts(scene))),
                Attempt.byNobody(
                        LEVEL_1,
                        "The export is started in Tasklist without anything",
                        scene -> start(scene, EXPORT, Map.of())),
                Attempt.byNobody(
                        LEVEL_1,
                        "The export is started in Tasklist with numbers for texts",
                        scene -> start(
                                scene,
                                EXPORT,
                                Map.of("engagementId", 1, "runId", 2, "correlationId", 3, "revisionNumber", "x"))),
                Attempt.by(
                        PLANNER,
                        CONTEXT,
                        "A second sizing of the engagement is begun in Tasklist",
                        scene -> begin(scene, PLANNER)),
                Attempt.by(
                        VIEWER, CONTEXT, "A viewer begins an engagement in Tasklist", scene -> begin(scene, VIEWER)));
    }

    private static List<Attempt> pastIt() {
        return List.of(
                Attempt.byNobody(
                        LEVEL_2,
                        "The approval is created before its end",
                        scene -> create(scene, APPROVAL, "Task_CloseApproved", facts(scene))),
                Attempt.byNobody(
                        LEVEL_1,
                        "The approval is created before recording a decision",
                        scene -> create(
                                scene,
                                APPROVAL,
                                "Task_RecordDecision",
                                with(facts(scene), "submission", Map.of("decision", "approve", "comment", "Forged")))),
                Attempt.byNobody(
                        REVIEW,
                        "The sizing is created before freezing the revision",
                        scene -> create(scene, ENGAGEMENT, "Task_FreezeRevision", facts(scene))),
                Attempt.byNobody(
                        LEVEL_2,
                        "The approval is created with the token of the one that runs",
                        scene -> create(scene, APPROVAL, "", with(small(scene), "callToken", scene.callToken()))),
                Attempt.byNobody(
                        LEVEL_2,
                        "The export is created with the token of the approval",
                        scene -> create(scene, EXPORT, "", with(facts(scene), "callToken", scene.callToken()))),
                Attempt.byNobody(
                        APPROVED,
                        "The approval is created with the token of the export",
                        scene -> create(scene, APPROVAL, "", with(small(scene), "callToken", scene.callToken()))),
                Attempt.byNobody(
                        LEVEL_1,
                        "The sizing is created before its export",
                        scene -> create(scene, ENGAGEMENT, "Task_Export", facts(scene))),
                Attempt.byNobody(
                        LEVEL_1,
                        "The sizing is created before its approval with small figures",
                        scene -> create(scene, ENGAGEMENT, "Task_Approval", small(scene))),
                Attempt.byNobody(
                        LEVEL_1,
                        "The sizing is created before rejecting",
                        scene -> create(scene, ENGAGEMENT, "Task_CloseRejected", facts(scene))),
                Attempt.byNobody(
                        APPROVED,
                        "The sizing is created before the next revision",
                        scene -> create(scene, ENGAGEMENT, "Task_OpenNextRevision", facts(scene))),
                Attempt.byNobody(
                        REVIEW,
                        "The sizing is created once more at the review",
                        scene -> create(scene, ENGAGEMENT, "Task_Review", facts(scene))),
                Attempt.byNobody(
                        REVIEW,
                        "The sizing is created with the run of another engagement",
                        scene -> create(
                                scene,
                                ENGAGEMENT,
                                "Task_FreezeRevision",
                                with(facts(scene), "runId", scene.other().run()))));
    }

    /** Starts the process and completes its first task, both with the ids of the scene's engagement. */
    private static Answer begin(Scene scene, Person person) {
        var forged = with(facts(scene), "name", scene.engagement().name() + ", begun in Tasklist");
        forged.put("customer", "Northwind Traders");
        return begin(scene, person, forged);
    }

    /** Starts the process and completes its first task, both with these variables. */
    static Answer begin(Scene scene, Person person, Map<String, ? extends @Nullable Object> forged) {
        var started = scene.started(scene.tasklist(person).start(ENGAGEMENT, forged));
        if (started.refused()) {
            return started;
        }
        long instance = started.json().path("id").asLong();
        var tasklist = scene.tasklist(person);
        return tasklist.complete(tasklist.task(instance, "Task_BeginEngagement"), forged);
    }

    private static Answer start(Scene scene, String process, Map<String, Object> variables) {
        return scene.started(scene.tasklist(PLANNER).start(process, variables));
    }

    private static Answer create(Scene scene, String process, String element, Map<String, Object> variables) {
        return scene.started(scene.engine().create(process, element, variables));
    }

    static Map<String, Object> facts(Scene scene) {
        var facts = new HashMap<>(correlation());
        facts.put("engagementId", scene.id());
        facts.put("runId", scene.run());
        facts.put("owner", "planner");
        facts.put("revisionNumber", 1);
        return facts;
    }

    private static Map<String, Object> small(Scene scene) {
        var facts = facts(scene);
        facts.putAll(PolicyFacts.each(fact -> fact == PolicyFact.TOTAL_DAYS ? BigDecimal.ONE : BigDecimal.ZERO)
                .variables());
        return facts;
    }

    static Map<String, Object> with(Map<String, Object> facts, String variable, Object value) {
        facts.put(variable, value);
        return facts;
    }

    static Map<String, Object> correlation() {
        return Map.of("correlationId", UUID.randomUUID().toString());
    }
}
