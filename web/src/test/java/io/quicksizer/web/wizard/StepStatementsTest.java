package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.quicksizer.db.journal.StepEvent;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepEventRepository;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.CountedStatements;
import io.quicksizer.web.CountedStatements.Counted;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.StandInJobs;
import io.quicksizer.workers.engagement.EnteringStep;
import io.quicksizer.workers.engagement.RecordingTask;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ceilings of the statements and commits of one step, from its submission to the next page. */
@PortalTest
class StepStatementsTest {
    private static final String SIZES = "lines[0].key=li-foundation&lines[0].size=%s&lines[1].key=li-data"
            + "&lines[1].size=L&lines[2].key=li-audit&lines[2].size=S";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private StandInJobs jobs;

    @Autowired
    private CountedStatements counted;

    @Autowired
    private RecordingTask recording;

    @Autowired
    private EnteringStep entering;

    @Autowired
    private StepEventRepository events;

    @Autowired
    private JdbcClient jdbc;

    private Visitor planner;

    @BeforeEach
    void everythingThatIsLoadedOnceIsLoaded() throws Exception {
        planner = Visitor.signedIn(portal.address(), "planner");
        UUID before = engine.at("Before", Step.SIZING);
        planner.open(before, Step.SIZING);
    }

    @Test
    void the_page_of_a_step_writes_nothing_and_looks_each_thing_up_once() throws Exception {
        UUID id = engine.at("Counted page", Step.SIZING);
        planner.open(id, Step.SIZING);

        sessionsWereJustUsed();
        Counted page = counted.of(() -> planner.open(id, Step.SIZING));

        assertAtMost(page, 23, 10, 0);
        assertThat(page.all())
                .filteredOn(sql -> sql.contains("from waiting_visit"))
                .hasSize(1);
    }

    @Test
    void a_recalculation_waits_for_the_disk_only_to_keep_the_draft() throws Exception {
        UUID id = engine.at("Counted recalculation", Step.SIZING);
        String fields = "version=" + planner.version(id, Step.SIZING) + "&" + SIZES.formatted("S");

        sessionsWereJustUsed();
        Counted recalculation =
                counted.of(() -> assertThat(planner.post(Visitor.path(id, Step.SIZING) + "/preview", fields)
                                .statusCode())
                        .isEqualTo(200));

        assertAtMost(recalculation, 22, 7, 1);
    }

    @Test
    void from_a_submission_to_the_next_page_there_is_one_durable_commit_for_each_of_submission_and_jobs()
            throws Exception {
        UUID id = engine.at("Counted step", Step.SIZING);
        String fields = "version=" + planner.version(id, Step.SIZING) + "&" + SIZES.formatted("M") + "&action=continue";
        sessionsWereJustUsed();
        Counted submission = counted.of(() -> assertThat(
                        planner.post(Visitor.path(id, Step.SIZING), fields).statusCode())
                .isEqualTo(303));
        Job job = jobs.recording(sizing(id), NullNode.getInstance());
        Counted recorded = counted.of(() -> recording.record(job));
        Job next = jobs.own(id, JobType.STEP_ENTERED, Step.REVIEW.elementId(), Map.of());
        Counted entered = counted.of(() -> entering.enter(next));
        sessionsWereJustUsed();
        Counted review = counted.of(() -> planner.open(id, Step.REVIEW));

        assertAtMost(submission.withoutLooks(), 23, 5, 1);
        assertAtMost(recorded, 10, 1, 1);
        assertAtMost(entered, 15, 1, 1);
        assertAtMost(review, 30, 10, 0);
    }

    private static void assertAtMost(Counted counted, int statements, int commits, int durable) {
        assertThat(counted.statements()).as("statements of %s", counted).isLessThanOrEqualTo(statements);
        assertThat(counted.commits()).as("commits of %s", counted).isLessThanOrEqualTo(commits);
        assertThat(counted.durable()).as("durable commits of %s", counted).isLessThanOrEqualTo(durable);
    }

    /** A session stores the time of a request only to ten seconds, and this test may take longer. */
    private void sessionsWereJustUsed() {
        jdbc.sql("update portal_session set last_access_time = :now")
                .param("now", System.currentTimeMillis())
                .update();
    }

    private StepEvent sizing(UUID id) {
        return events.findByEngagementIdOrderByOccurredAtAscIdAsc(id).stream()
                .filter(event -> event.kind() == StepEventKind.ENTERED)
                .toList()
                .getLast();
    }
}
