package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.job.JobSubscriptions;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

@DisplayName("Work is taken, answered, repeated and reported")
class JobSubscriptionsTest {
    private static final JobSettings SETTINGS = new JobSettings(
            "test",
            16,
            Duration.ofMinutes(2),
            Duration.ofMillis(50),
            false,
            Duration.ofMillis(1),
            Duration.ofMillis(4));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Job> handled = Collections.synchronizedList(new ArrayList<>());
    private Supplier<String> name = () -> "Three-year plan";
    private WorkflowTestBed bed;
    private JobSubscriptions jobs;

    @BeforeEach
    void startEngine() {
        bed = WorkflowTestBed.start();
        jobs = bed.connection()
                .jobs(SETTINGS, meters, job -> () -> MDC.put("left", job.type().type()));
    }

    @AfterEach
    void stopEngine() {
        jobs.stop();
        bed.close();
    }

    @Test
    void a_handler_gets_plain_facts_and_its_answer_reaches_the_process() {
        OpenEngagement engagement = open();
        jobs.start(List.of(entering(job -> form())));
        await().until(() -> !bed.records().tasks().isEmpty());
        Job job = handled.getFirst();
        assertThat(job.runId()).isEqualTo(engagement.runId());
        assertThat(job.step()).isEqualTo(Step.CONTEXT);
        assertThat(job.label()).isEqualTo("Describe context");
        assertThat(job.correlationId()).contains("correlation");
        assertThat(job.traceparent()).isEmpty();
        assertThat(job.callToken()).isEmpty();
        assertThat(job.claims().engagementId()).contains(engagement.engagementId());
        assertThat(job.claims().text("owner")).contains("planner");
        assertThat(job.claims().revisionNumber()).contains(1);
        assertThat(bed.tasklist().openTask(job.processInstanceKey(), Step.CONTEXT.elementId()))
                .isPresent();
    }

    @Test
    void the_logging_context_names_the_work_and_is_left_clean() {
        open();
        List<Map<String, String>> contexts = Collections.synchronizedList(new ArrayList<>());
        jobs.start(List.of(entering(job -> {
            contexts.add(MDC.getCopyOfContextMap());
            return form();
        })));
        await().until(() -> !bed.records().tasks().isEmpty());
        assertThat(contexts.getFirst())
                .containsEntry("correlationId", "correlation")
                .containsEntry("jobType", "step-entered")
                .containsKeys("engagementId", "processInstanceKey");
    }

    @Test
    void failing_work_is_repeated_and_then_waits_as_an_incident_that_an_operator_understands() {
        open();
        jobs.start(List.of(entering(job -> {
            throw new OperatorReadable("The catalogue version 7 is missing. Import it and try again.");
        })));
        await().until(() -> {
            bed.increaseTime(Duration.ofSeconds(1));
            return !bed.workflow().incidents(10).isEmpty();
        });
        jobs.stop();
        assertThat(handled).extracting(Job::retriesLeft).containsExactly(5, 4, 3, 2, 1);
        ProcessIncident incident = bed.workflow().incidents(10).getFirst();
        assertThat(incident.message())
                .isEqualTo(
                        "In \"Three-year plan\" at \"Describe context\": Loading the step's form failed. The catalogue version 7 is missing. "
                                + "Import it and try again.");
        assertThat(meters.get("quicksizer.job")
                        .tag("outcome", "incident")
                        .timer()
                        .count())
                .isEqualTo(1);

        jobs.start(List.of(entering(job -> form())));
        bed.workflow().resolveIncident(incident.key(), incident.jobKey(), 1);
        await().until(() -> !bed.records().tasks().isEmpty());
        assertThat(bed.workflow().incidents(10)).isEmpty();
    }

    @Test
    void an_incident_says_what_is_known_while_the_database_does_not_name_the_engagement() {
        open();
        name = () -> {
            throw new IllegalStateException("connection refused");
        };
        jobs.start(List.of(entering(job -> {
            throw new OperatorReadable("The font is missing.");
        })));
        await().until(() -> {
            bed.increaseTime(Duration.ofSeconds(1));
            return !bed.workflow().incidents(10).isEmpty();
        });
        assertThat(bed.workflow().incidents(10).getFirst().message())
                .isEqualTo("Loading the step's form failed. The font is missing.");
    }

    @Test
    void an_answer_to_work_that_is_gone_is_tolerated() {
        open();
        jobs.start(List.of(entering(job -> {
            bed.workflow().terminate(job.processInstanceKey());
            return form();
        })));
        await().until(() ->
                meters.find("quicksizer.job").tag("outcome", "duplicate").timer() != null);
        assertThat(bed.records().active()).isEmpty();
    }

    @Test
    void a_scope_that_cannot_be_entered_is_reported_like_any_other_failure() {
        open();
        jobs = bed.connection().jobs(SETTINGS, meters, job -> {
            throw new IllegalStateException("insert into step_event violates a constraint");
        });
        jobs.start(List.of(entering(job -> form())));
        await().until(() -> {
            bed.increaseTime(Duration.ofSeconds(1));
            return !bed.workflow().incidents(10).isEmpty();
        });
        assertThat(handled).isEmpty();
        assertThat(bed.workflow().incidents(10).getFirst().message())
                .startsWith("Loading the step's form failed unexpectedly; see job")
                .doesNotContain("insert", "IllegalState", "\n");
        assertThat(meters.get("quicksizer.job").tag("outcome", "failed").timer().count())
                .isEqualTo(4);
    }

    @Test
    void an_error_of_the_runtime_is_reported_too() {
        open();
        jobs.start(List.of(entering(job -> {
            throw new NoClassDefFoundError("io/quicksizer/Missing");
        })));
        await().until(() ->
                meters.find("quicksizer.job").tag("outcome", "failed").timer() != null);
    }

    @Test
    void an_instance_that_names_no_run_says_so() {
        long instance = bed.startInTasklist(Map.of());
        bed.client()
                .newModifyProcessInstanceCommand(instance)
                .activateElement("Task_FreezeRevision")
                .send()
                .join();
        jobs.start(List.of(handling(JobType.FREEZE_REVISION, job -> {
            job.runId();
            return JobOutcome.completed();
        })));
        await().until(() -> {
            bed.increaseTime(Duration.ofSeconds(1));
            return !bed.workflow().incidents(10).isEmpty();
        });
        assertThat(bed.workflow().incidents(10).getFirst().message())
                .contains("\"Freeze revision\" refers to no run of an engagement")
                .contains("Cancel this instance");
    }

    @Test
    void the_timer_tells_type_and_outcome_and_nothing_of_the_engagement() {
        open();
        jobs.start(List.of(entering(job -> form())));
        await().until(() ->
                meters.find("quicksizer.job").tag("outcome", "completed").timer() != null);
        assertThat(meters.getMeters())
                .filteredOn(meter -> meter.getId().getName().equals("quicksizer.job"))
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .extracting("key")
                        .containsExactly("element", "outcome", "type"));
    }

    @Test
    void subscriptions_start_once_and_with_one_handler_for_a_type() {
        JobHandler handler = entering(job -> form());
        assertThatIllegalArgumentException().isThrownBy(() -> jobs.start(List.of(handler, handler)));
        jobs.start(List.of(handler));
        assertThat(jobs.running()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> jobs.start(List.of(handler)));
    }

    private OpenEngagement open() {
        OpenEngagement engagement =
                OpenEngagement.fresh(UUID.randomUUID(), UUID.randomUUID(), "correlation", null, "planner");
        bed.workflow().open(engagement);
        return engagement;
    }

    private static JobOutcome form() {
        return JobOutcome.completed(
                new StepForm(UUID.randomUUID(), "Three-year plan", Submissions.prefill(Step.CONTEXT), List.of()));
    }

    private JobHandler entering(Function<Job, JobOutcome> work) {
        return handling(JobType.STEP_ENTERED, work);
    }

    private JobHandler handling(JobType type, Function<Job, JobOutcome> work) {
        return new JobHandler() {
            @Override
            public JobType type() {
                return type;
            }

            @Override
            public JobOutcome handle(Job job) {
                handled.add(job);
                return work.apply(job);
            }

            @Override
            public Optional<String> engagement(Job job) {
                return Optional.of(name.get());
            }
        };
    }
}
