package io.quicksizer.web.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.workers.approval.ClosingApproval;
import io.quicksizer.workers.approval.OpeningApproval;
import io.quicksizer.workers.revision.FreezingRevision;
import io.quicksizer.workers.revision.OpeningNextRevision;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Takes engagements through approvals as the process would. */
final class Approvals {
    private final StandInEngine engine;
    private final Portal portal;
    private final OpeningApproval opening;
    private final ClosingApproval closing;
    private final OpeningNextRevision nextRevision;
    private final FreezingRevision freezing;

    /** @param portal the beans of the portal under test */
    Approvals(BeanFactory portal) {
        this.engine = portal.getBean(StandInEngine.class);
        this.portal = portal.getBean(Portal.class);
        this.opening = portal.getBean(OpeningApproval.class);
        this.closing = portal.getBean(ClosingApproval.class);
        this.nextRevision = portal.getBean(OpeningNextRevision.class);
        this.freezing = portal.getBean(FreezingRevision.class);
    }

    /** What the policy asks in these tests: the group approvers, for this reason. */
    static List<SignOffLevel> asking(String reason) {
        return List.of(
                new SignOffLevel(1, "approvers", Duration.ofDays(3), Duration.ofDays(1), "senior-approvers", reason));
    }

    /** An engagement of the planner that somebody else of the team submitted. */
    UUID submittedBy(String person, String name) {
        UUID id = engine.at(name, Step.REVIEW);
        long version = portal.as(person).get("/api/v1/engagements/" + id).version();
        portal.as(person)
                .version(version)
                .post("/api/v1/engagements/" + id + "/submit", "{\"comment\":\"please\"}")
                .isStatus(202);
        freezing.freeze(id, 1);
        opening.open(id, 1, asking("always"));
        engine.arrive(id, Step.SIGN_OFF);
        return id;
    }

    /** An engagement whose first revision was approved by approver2; its second one is being worked on. */
    UUID approvedOnce(String name) {
        UUID id = engine.submitted(name);
        portal.as("approver2")
                .post("/api/v1/engagements/" + id + "/decision", """
                        {"decision":"approve","contentSha256":"%s"}""".formatted(hash(id)))
                .isStatus(202);
        closing.close(id, 1, DecisionOutcome.APPROVED);
        nextRevision.open(id, 1);
        return id;
    }

    /** Hands a step of the next revision in and submits it; answers which level is asked. */
    int submitAgain(UUID id, Step step, String entry, List<SignOffLevel> asked) {
        engine.arrive(id, step);
        engine.submit(id, step, entry).isStatus(202);
        engine.arrive(id, Step.REVIEW);
        long version = portal.as("planner").get("/api/v1/engagements/" + id).version();
        portal.as("planner")
                .version(version)
                .post("/api/v1/engagements/" + id + "/submit", "{\"comment\":\"again\"}")
                .isStatus(202);
        freezing.freeze(id, 2);
        int level = opening.open(id, 2, asked).levelIndex();
        if (level == 1) {
            engine.arrive(id, Step.SIGN_OFF);
        }
        return level;
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
