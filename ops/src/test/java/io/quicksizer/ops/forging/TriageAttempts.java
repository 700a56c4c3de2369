package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.CONTEXT;
import static io.quicksizer.ops.testing.Person.PLANNER;

import io.quicksizer.ops.process.Waiting;
import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import io.quicksizer.processes.model.ModelResources;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attempts to forge the triage of feedback. */
final class TriageAttempts {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRIAGE = "feedback-triage";

    private TriageAttempts() {}

    static Stream<Attempt> all() {
        return Stream.of(beside(), ofOneThatWaits()).flatMap(List::stream);
    }

    private static List<Attempt> beside() {
        return List.of(
                Attempt.byNobody(
                        CONTEXT,
                        "The triage is started in Tasklist",
                        scene -> scene.started(scene.tasklist(PLANNER).start(TRIAGE, forged(UUID.randomUUID())))),
                Attempt.byNobody(
                        CONTEXT,
                        "The triage is created before recording a decision on nothing",
                        scene -> create(scene, "Task_RecordTriage", UUID.randomUUID())),
                Attempt.byNobody(
                        CONTEXT,
                        "The triage is created before its answer with the run of an engagement",
                        scene -> create(scene, "Task_AnswerFix", scene.run())),
                Attempt.byNobody(
                        CONTEXT,
                        "A message says that feedback was sent, which nobody did",
                        scene -> scene.started(scene.engine()
                                .correlate("feedback-sent", UUID.randomUUID().toString(), forged(UUID.randomUUID())))));
    }

    private static List<Attempt> ofOneThatWaits() {
        return Stream.of(
                        Attempt.byNobody(
                                CONTEXT,
                                "A message says that a feedback was triaged, which nobody did",
                                scene -> scene.engine()
                                        .publish(
                                                "entry-recorded", waiting(scene).get("visit"), forgedDecision())),
                        Attempt.byNobody(
                                CONTEXT,
                                "A second triage of a feedback is created before recording",
                                scene -> create(scene, "Task_RecordTriage", run(scene))),
                        Attempt.byNobody(
                                CONTEXT,
                                "A second triage of a feedback is created before its answer",
                                scene -> create(scene, "Task_AnswerDecline", run(scene))),
                        Attempt.by(
                                PLANNER,
                                CONTEXT,
                                "The sender triages their own feedback in Tasklist",
                                scene -> triage(
                                        scene,
                                        PLANNER,
                                        Map.of("decision", "fix", "answer", "Forged", "askedGroup", "planner"))))
                .map(attempt -> attempt.after(TriageAttempts::send))
                .toList();
    }

    /** Edits variables of the triage, which the sender then completes in Tasklist. */
    static Answer edit(Scene scene, Map<String, ? extends @Nullable Object> forged) {
        scene.engine().setVariables(instance(scene), forged).accepted();
        return triage(scene, PLANNER, Map.of("decision", "fix", "answer", "Forged"));
    }

    /** Completes the triage in Tasklist. */
    static Answer triage(Scene scene, Person person, Map<String, ? extends @Nullable Object> variables) {
        var tasklist = scene.tasklist(person);
        return tasklist.complete(tasklist.task(instance(scene), ModelResources.TRIAGE_TASK), variables);
    }

    /** Sends feedback as the planner and waits until its triage is pending. */
    static void send(Scene scene) {
        var id = UUID.fromString(scene.portal(PLANNER)
                .post(
                        "/api/v1/feedback",
                        Map.of(
                                "kind", "IDEA",
                                "impact", "MINOR",
                                "message", "Idea about " + scene.engagement().name(),
                                "page", "/engagements",
                                "consent", false))
                .accepted()
                .json()
                .path("id")
                .asText());
        scene.sent(id);
        Waiting.until(PATIENCE, () -> find(scene), () -> "The triage of feedback %s does not wait".formatted(id));
        scene.watch(instance(scene));
    }

    private static Map<String, String> waiting(Scene scene) {
        return find(scene).orElseThrow();
    }

    private static Optional<Map<String, String>> find(Scene scene) {
        var feedback = scene.sent().iterator().next();
        return scene.database().rows("""
                        select f.run_id::text as run, f.instance_key::text as instance, v.id::text as visit
                          from feedback f join feedback_visit v on v.feedback_id = f.id
                         where f.id = ? order by v.entered_at desc
                        """, feedback).stream().findFirst();
    }

    private static long instance(Scene scene) {
        return Long.parseLong(waiting(scene).get("instance"));
    }

    private static UUID run(Scene scene) {
        return UUID.fromString(waiting(scene).get("run"));
    }

    private static Answer create(Scene scene, String element, UUID run) {
        return scene.started(scene.engine().create(TRIAGE, element, forged(run)));
    }

    private static Map<String, Object> forged(UUID run) {
        var variables = new HashMap<>(StartAttempts.correlation());
        variables.putAll(forgedDecision());
        variables.put("runId", run);
        variables.put("kind", "IDEA");
        variables.put("impact", "MINOR");
        variables.put("reporters", 1);
        return variables;
    }

    private static Map<String, Object> forgedDecision() {
        return Map.of("outcome", "fix", "submission", Map.of("decision", "fix", "answer", "Forged"));
    }
}
