package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.approval.DecisionDesk;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.export.QuickRenderers;
import io.quicksizer.workers.operations.OperationsQueries;
import io.quicksizer.workers.operations.Rebuilding;
import io.quicksizer.workers.operations.RecallingRevision;
import io.quicksizer.workers.operations.RestartingEngagement;
import io.quicksizer.workers.operations.WatchingRuns;
import io.quicksizer.workers.people.HandingOver;
import io.quicksizer.workers.people.HandingOverEngagement;
import io.quicksizer.workers.revision.ReopeningEngagement;
import io.quicksizer.workers.revision.UndoingWithdrawal;
import io.quicksizer.workers.usecase.Office;
import io.quicksizer.workers.usecase.StandInEngine;
import io.quicksizer.workers.usecase.TestClock;
import io.quicksizer.workers.usecase.UseCaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random sequences of everything that can happen to an engagement. After each action record, engine, readers and audit
 * log agree with a reference model. The seeds are fixed; {@code -Dlifecycle.seed} and {@code -Dlifecycle.sequences}
 * choose others. Two classes have 250 sequences each, so that both JVMs of the gate share them. Documents are rendered
 * in every tenth sequence, and written down only in the others.
 */
@UseCaseTest
abstract class LifeCycleProperty {
    private static final Logger LOG = LoggerFactory.getLogger(LifeCycleProperty.class);
    private static final int SEQUENCES = Integer.getInteger("lifecycle.sequences", 250);
    private static final int RENDERED = 10;

    private final long firstSeed;

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QuickRenderers renderers;

    private LifeCycle lifeCycle;

    LifeCycleProperty(int part) {
        firstSeed = Long.getLong("lifecycle.seed", 3_000) + (long) part * SEQUENCES;
    }

    @AfterEach
    void renderAgain() {
        renderers.quick(false);
    }

    @BeforeEach
    void begin(
            @Autowired SubmittingStep submitting,
            @Autowired KeepingDraft drafting,
            @Autowired Deciding deciding,
            @Autowired DelegatingSignOffs delegating,
            @Autowired ExportDocumentRepository documents,
            @Autowired StoppingEngagement stopping,
            @Autowired ReopeningEngagement reopening,
            @Autowired RecallingRevision recalling,
            @Autowired UndoingWithdrawal undoing,
            @Autowired HandingOverEngagement handingOver,
            @Autowired HandingOver handingOverAll,
            @Autowired ReassigningSignOff reassigning,
            @Autowired RestartingEngagement restarting,
            @Autowired Rebuilding rebuilding,
            @Autowired WatchingRuns watching,
            @Autowired EngagementQueries engagements,
            @Autowired DecisionDesk desk,
            @Autowired OperationsQueries operations) {
        lifeCycle = new LifeCycle(
                office,
                new Planning(office, engine, submitting, drafting),
                new Signing(office, engine, clock, deciding, delegating, documents),
                new Operating(office, engine, clock, stopping, reopening, restarting, rebuilding, watching),
                new TakingBack(office, recalling, undoing),
                new HandingOn(office, handingOver, handingOverAll, reassigning),
                new Repeating(office, engine, clock, jdbc),
                new Agreement(office, engine, engagements, desk, restarting, operations, jdbc));
    }

    @Test
    void whatever_happens_record_engine_readers_and_audit_agree() {
        Map<String, Integer> ends = new TreeMap<>();
        int done = 0;
        for (long seed = firstSeed; seed < firstSeed + SEQUENCES; seed++) {
            renderers.quick(seed % RENDERED != 0);
            Journey journey = run(seed);
            done += journey.notes().size();
            ends.merge(journey.reference.status(), 1, Integer::sum);
        }
        LOG.info("{} sequences, {} actions, ends {}", SEQUENCES, done, ends);
    }

    private Journey run(long seed) {
        List<Act> acts = Act.sequence(seed);
        try {
            return lifeCycle.run(acts);
        } catch (AssertionError failed) {
            LOG.error("Sequence {} fails, and is shortened now:\n{}", seed, failed.getMessage());
            throw new AssertionError(
                    "Sequence " + seed + ", shortened:\n"
                            + shortened(acts, failed).getMessage(),
                    failed);
        }
    }

    /** Leaves out what is not needed for a disagreement, from the end to the beginning. */
    private AssertionError shortened(List<Act> acts, AssertionError failed) {
        AssertionError shortest = failed;
        List<Act> needed = new ArrayList<>(acts);
        for (int i = acts.size() - 1; i >= 0; i--) {
            List<Act> fewer = new ArrayList<>(needed);
            fewer.remove(i);
            try {
                lifeCycle.run(fewer);
            } catch (AssertionError again) {
                shortest = again;
                needed = fewer;
            }
        }
        return shortest;
    }
}
