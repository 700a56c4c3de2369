package io.quicksizer.web.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.web.Portal;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.StandInJobs;
import io.quicksizer.workers.approval.ClosingApproval;
import io.quicksizer.workers.approval.OpeningApproval;
import io.quicksizer.workers.revision.OpeningNextRevision;
import io.quicksizer.workers.revision.RevisionFacts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Takes engagements through approvals as the process would. */
final class Approvals {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StandInEngine engine;
    private final StandInJobs jobs;
    private final Portal portal;
    private final OpeningApproval opening;
    private final ClosingApproval closing;
    private final OpeningNextRevision next;
    private final RevisionRepository revisions;
    private final RevisionFacts facts;

    /** @param portal the beans of the portal under test */
    Approvals(BeanFactory portal) {
        this.engine = portal.getBean(StandInEngine.class);
        this.jobs = portal.getBean(StandInJobs.class);
        this.portal = portal.getBean(Portal.class);
        this.opening = portal.getBean(OpeningApproval.class);
        this.closing = portal.getBean(ClosingApproval.class);
        this.next = portal.getBean(OpeningNextRevision.class);
        this.revisions = portal.getBean(RevisionRepository.class);
        this.facts = portal.getBean(RevisionFacts.class);
    }

    /** An engagement of the planner that somebody else of the team submitted. */
    UUID submittedBy(String person, String name) {
        UUID id = engine.at(name, Step.REVIEW);
        submit(person, id);
        return id;
    }

    /** An engagement whose first revision was approved by approver2; its second one is being worked on. */
    UUID approvedOnce(String name) {
        UUID id = submittedBy("planner", name);
        approve("approver2", id);
        closing.close(jobs.called(
                id,
                ProcessId.SIZING_APPROVAL,
                JobType.CLOSE_APPROVAL,
                "Task_CloseApproved",
                Map.of("outcome", "approved")));
        engine.render(id);
        portal.as("planner").post("/api/v1/engagements/" + id + "/revisions").isStatus(202);
        return id;
    }

    /** An engagement whose first revision was sent back; its second one waits at the review. */
    UUID sentBack(String name, String comment) {
        UUID id = submittedBy("planner", name);
        portal.as("approver")
                .post("/api/v1/engagements/" + id + "/decision", """
                        {"decision":"request-changes","comment":"%s","contentSha256":"%s"}""".formatted(comment, hash(id)))
                .isStatus(202);
        closing.close(jobs.called(
                id,
                ProcessId.SIZING_APPROVAL,
                JobType.CLOSE_APPROVAL,
                "Task_CloseChangesRequested",
                Map.of("outcome", "changes-requested")));
        next.open(jobs.own(id, JobType.OPEN_NEXT_REVISION, "Task_OpenNextRevision", Map.of()));
        engine.arrive(id, Step.REVIEW);
        return id;
    }

    /** Submits what waits at the review. */
    List<Integer> submitAgain(UUID id) {
        return submit("planner", id);
    }

    /** Hands a step of the next revision in and submits it; answers which levels are asked. */
    List<Integer> submitAgain(UUID id, Step step, String entry) {
        engine.arrive(id, step);
        engine.submit(id, step, entry).isStatus(202);
        engine.arrive(id, Step.REVIEW);
        return submit("planner", id);
    }

    private List<Integer> submit(String person, UUID id) {
        long version = portal.as(person).get("/api/v1/engagements/" + id).version();
        portal.as(person)
                .version(version)
                .post("/api/v1/engagements/" + id + "/submit", "{\"comment\":\"please\"}")
                .isStatus(202);
        engine.freeze(id);
        List<Integer> open = opening.open(consulted(id)).openLevels();
        if (!open.isEmpty()) {
            engine.arrive(id, Step.SIGN_OFF);
        }
        return open;
    }

    private void approve(String person, UUID id) {
        portal.as(person)
                .post("/api/v1/engagements/" + id + "/decision", """
                        {"decision":"approve","contentSha256":"%s"}""".formatted(hash(id)))
                .isStatus(202);
    }

    /** The first job of the approval, after the policy was consulted. */
    private Job consulted(UUID id) {
        Revision revision = revisions.findById(UUID.fromString(revision(id))).orElseThrow();
        PolicyDecision.Decided decided =
                (PolicyDecision.Decided) ApprovalPolicy.bundled().decide(facts.of(revision));
        Job job = jobs.called(id, ProcessId.SIZING_APPROVAL, JobType.OPEN_APPROVAL, "Task_OpenApproval", Map.of());
        ((ObjectNode) job.variables())
                .set(
                        "levels",
                        JSON.valueToTree(decided.levels().stream()
                                .map(level -> Map.of(
                                        "level", level.level(),
                                        "group", level.group(),
                                        "timeLimit", level.timeLimit().toString(),
                                        "reminder", level.reminder().toString(),
                                        "escalateTo", level.escalateTo(),
                                        "reason", level.reason()))
                                .toList()));
        return job;
    }

    /** The newest revision. */
    String revision(UUID id) {
        return newest(id).path("id").asText();
    }

    /** Hash of the newest revision's content. */
    String hash(UUID id) {
        return newest(id).path("contentSha256").asText();
    }

    private JsonNode newest(UUID id) {
        return portal.as("planner")
                .get("/api/v1/engagements/" + id + "/revisions")
                .isStatus(200)
                .json()
                .get(0);
    }
}
