package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.processes.engine.FeedbackSent;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.FeedbackImpact;
import io.quicksizer.processes.model.FeedbackKind;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.SignOffOffered;
import io.quicksizer.processes.model.TriageForm;
import io.quicksizer.processes.model.TriageOffered;
import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.processes.model.TriageRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One feedback on its way through its triage, with a memory instead of a database. */
final class TriageJourney {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REMINDER = Duration.ofHours(2);
    private static final Duration LIMIT = Duration.ofHours(4);

    private final WorkflowTestBed bed;
    private final UUID runId = UUID.randomUUID();
    private final UUID feedbackId = UUID.randomUUID();
    private final Map<JobType, Function<Job, JobOutcome>> work = new EnumMap<>(JobType.class);
    private final Instant sentAt;

    final List<String> log = new ArrayList<>();
    private long instance;
    private long element;
    private @Nullable UUID visit;
    private @Nullable JsonNode recorded;
    private @Nullable TriageOutcome decided;
    private List<FormProblem> problems = List.of();

    private TriageJourney(WorkflowTestBed bed) {
        this.bed = bed;
        this.sentAt = bed.now();
        work.put(JobType.OFFER_TRIAGE, this::offer);
        work.put(JobType.TRIAGE_ENTERED, this::enter);
        work.put(JobType.RECORD_TRIAGE, this::record);
        work.put(JobType.REMIND_TRIAGE, job -> done("reminded"));
        work.put(JobType.ANSWER_SENDER, job -> done("answered " + job.header("decision")));
    }

    static TriageJourney sent(WorkflowTestBed bed) {
        TriageJourney journey = new TriageJourney(bed);
        journey.send();
        return journey;
    }

    void send() {
        bed.workflow()
                .feedbackSent(new FeedbackSent(
                        feedbackId,
                        runId,
                        "correlation-of-feedback",
                        null,
                        new FeedbackFacts(FeedbackKind.PROBLEM, FeedbackImpact.BLOCKS, 1)));
    }

    TriageJourney waits() {
        workUntil(() -> visit != null && !task().isEmpty());
        return this;
    }

    TriageJourney triage(Channel channel, String decision, String answer) {
        waits();
        JsonNode entry = JSON.valueToTree(Map.of("decision", decision, "answer", answer));
        UUID left = java.util.Objects.requireNonNull(visit);
        if (channel == Channel.TASKLIST) {
            bed.tasklist().complete(task().getFirst(), "admin", Map.of("decision", decision, "answer", answer));
        } else {
            recorded = entry;
            bed.workflow().entryRecorded(left, "correlation-of-admin", null);
        }
        workUntil(() -> !left.equals(visit));
        return this;
    }

    /** Records a decision whose message does not reach the engine. */
    TriageJourney decideWithoutMessage(TriageOutcome outcome) {
        waits();
        decided = outcome;
        return this;
    }

    TriageJourney passes(Duration time) {
        bed.increaseTime(time);
        return this;
    }

    TriageJourney logged(String line) {
        workUntil(() -> log.contains(line));
        return this;
    }

    void endsWith(String endEvent) {
        workUntil(() -> instance != 0 && !bed.records().isActive(instance));
        assertThat(bed.records().completed(instance)).contains(endEvent);
        assertThat(bed.records().incidents()).isEmpty();
    }

    long instance() {
        return instance;
    }

    private List<Long> task() {
        return bed.tasklist().taskOf(instance, ModelResources.TRIAGE_TASK, element).stream()
                .boxed()
                .toList();
    }

    private void workUntil(Callable<Boolean> condition) {
        List<JobHandler> handlers = work.keySet().stream()
                .map(type -> (JobHandler) new Scripted(type))
                .toList();
        bed.workUntil(handlers, condition);
    }

    private final class Scripted implements JobHandler {
        private final JobType type;

        Scripted(JobType type) {
            this.type = type;
        }

        @Override
        public JobType type() {
            return type;
        }

        @Override
        public JobOutcome handle(Job job) {
            assertThat(job.runId()).isEqualTo(runId);
            instance = job.processInstanceKey();
            return java.util.Objects.requireNonNull(work.get(type)).apply(job);
        }
    }

    private JobOutcome offer(Job job) {
        boolean escalated = !bed.now().isBefore(sentAt.plus(LIMIT));
        String group = escalated ? "administrators" : "feedback";
        log.add("offered " + group);
        return JobOutcome.completed(new TriageOffered(
                group,
                escalated ? SignOffOffered.NEVER : sentAt.plus(LIMIT),
                escalated ? SignOffOffered.NEVER : sentAt.plus(REMINDER),
                escalated,
                decided));
    }

    private JobOutcome enter(Job job) {
        element = job.elementInstanceKey();
        visit = UUID.randomUUID();
        return JobOutcome.completed(new TriageForm(visit, "Feedback of planner", Map.of("message", "No"), problems));
    }

    private JobOutcome record(Job job) {
        JsonNode entry = recorded == null ? job.submission() : recorded;
        recorded = null;
        visit = null;
        TriageOutcome outcome = TriageOutcome.decision(entry.path("decision").asText())
                .filter(found -> found != TriageOutcome.DECLINE
                        || !entry.path("answer").asText().isEmpty())
                .orElse(TriageOutcome.PROBLEMS);
        problems = outcome == TriageOutcome.PROBLEMS ? List.of(new FormProblem("Answer", "Say why")) : List.of();
        log.add("recorded " + outcome.text());
        return JobOutcome.completed(new TriageRecorded(outcome));
    }

    private JobOutcome done(String line) {
        log.add(line);
        return JobOutcome.completed();
    }
}
