package io.quicksizer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.db.journal.StepEventRepository;
import io.quicksizer.processes.engine.EngineHealth;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.workers.approval.RecordingDecision;
import io.quicksizer.workers.engagement.RecordingTask;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** People complete tasks in Tasklist: the engine names the assignee, and the process asks what the entry led to. */
@TestConfiguration(proxyBeanMethods = false)
public class StandInTasklist {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicReference<String> assignee = new AtomicReference<>();
    private final ObjectProvider<RecordingTask> steps;
    private final ObjectProvider<RecordingDecision> decisions;
    private final ObjectProvider<StandInJobs> jobs;
    private final ObjectProvider<StepEventRepository> visits;

    StandInTasklist(
            ObjectProvider<RecordingTask> steps,
            ObjectProvider<RecordingDecision> decisions,
            ObjectProvider<StandInJobs> jobs,
            ObjectProvider<StepEventRepository> visits) {
        this.steps = steps;
        this.decisions = decisions;
        this.jobs = jobs;
        this.visits = visits;
    }

    @Bean
    @Primary
    WorkflowEngine engineThatKnowsTheAssignee() {
        return Mockito.mock(WorkflowEngine.class, call -> {
            return switch (call.getMethod().getName()) {
                case "assigneeOfCompletedTask" -> Optional.ofNullable(assignee.get());
                case "health" -> new EngineHealth(false, "", "no engine in this test");
                default -> throw new EngineUnavailable("no engine in this test", null);
            };
        });
    }

    /** Somebody completes the task of a wizard's step. */
    public RecordOutcome complete(UUID visit, String person, String fields) {
        assignee.set(person);
        return steps.getObject().record(recording(visit, fields)).outcome();
    }

    /** Somebody completes the task of a sign-off. */
    public DecisionOutcome decide(UUID visit, String person, String fields) {
        assignee.set(person);
        return decisions.getObject().record(recording(visit, fields)).outcome();
    }

    private Job recording(UUID visit, String fields) {
        return jobs.getObject().recording(visits.getObject().findById(visit).orElseThrow(), json(fields));
    }

    private static JsonNode json(String fields) {
        try {
            return JSON.readTree(fields);
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(fields, mistyped);
        }
    }
}
