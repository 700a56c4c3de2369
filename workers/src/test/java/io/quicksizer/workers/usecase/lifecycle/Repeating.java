package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.usecase.Office;
import io.quicksizer.workers.usecase.StandInEngine;
import io.quicksizer.workers.usecase.TestClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs and messages that come twice, or late. None of them changes anything. */
final class Repeating {
    private final Office office;
    private final StandInEngine engine;
    private final TestClock clock;
    private final JdbcClient jdbc;

    Repeating(Office office, StandInEngine engine, TestClock clock, JdbcClient jdbc) {
        this.office = office;
        this.engine = engine;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Hands a job out again; one that the record does not justify any more is refused with an audit entry. */
    void repeatJob(Journey journey, Random random) {
        List<Job> jobs = engine.jobs().stream()
                .filter(job -> job.type() != JobType.REMIND_APPROVER)
                .filter(job -> job.type() != JobType.OFFER_SIGN_OFF || !journey.reference.isOverdue())
                .toList();
        if (jobs.isEmpty()) {
            return;
        }
        Job job = random.nextBoolean() ? jobs.getLast() : Journey.any(jobs, random);
        try {
            engine.perform(job);
            journey.note("The job " + job.type() + " comes twice");
        } catch (JobRefused refused) {
            journey.note("The job " + job.type() + " comes late: " + refused.getMessage());
            journey.reference.audit.add("workflow job." + job.type().type() + " REFUSED");
            if (String.valueOf(refused.getMessage()).contains("cancelled automatically")) {
                journey.reference.endBeside();
            }
        }
        office.deliver();
    }

    void repeatMessage(Journey journey, Random random) {
        if (journey.reference.isAway()) {
            return;
        }
        List<UUID> answered = jdbc.sql("select visit_id from step_submission where engagement_id = :id")
                .param("id", journey.id)
                .query(UUID.class)
                .list();
        if (!answered.isEmpty() && journey.reference.waiting().isPresent()) {
            engine.entryRecorded(Journey.any(answered, random), "c-12345678", null);
            journey.note("The message of an earlier visit comes again");
        }
        jdbc.sql("select run_id from process_run where engagement_id = :id and ended_at is not null")
                .param("id", journey.id)
                .query(UUID.class)
                .list()
                .forEach(run -> engine.withdraw(run, "c-12345678"));
    }

    /** The dispatcher died after it had delivered a message and before it could note that. */
    void redeliver(Journey journey) {
        if (journey.reference.isAway() || journey.reference.isLost()) {
            return;
        }
        jdbc.sql("""
                        update outbox_message set delivered_at = null, next_attempt_at = :now
                         where id = (select id from outbox_message where aggregate_id = :id and delivered_at is not null
                                      order by position desc limit 1)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", journey.id)
                .update();
        office.deliver();
        journey.note("The last message is delivered twice");
    }
}
