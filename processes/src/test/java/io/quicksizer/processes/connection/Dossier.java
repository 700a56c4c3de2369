package io.quicksizer.processes.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.model.SignOffOffered;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.policy.SomeFacts;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the scripted worker knows of one engagement: the place of the database. */
final class Dossier {
    static final PolicyFacts NO_LEVEL = facts("40", "0");
    static final PolicyFacts ONE_LEVEL = facts("200", "0.1");
    static final PolicyFacts TWO_LEVELS = facts("900", "0.5");

    final UUID runId;
    UUID engagementId = UUID.randomUUID();
    final Set<UUID> calls = new HashSet<>();
    final Map<Integer, SignOffOffered> offers = new TreeMap<>();
    final Map<UUID, JsonNode> entries = new HashMap<>();
    final Map<UUID, String> actors = new HashMap<>();
    final Deque<Step> history = new ArrayDeque<>();
    final Map<Step, List<FormProblem>> problems = new EnumMap<>(Step.class);
    /** Variables of the task that the record has otherwise than the process. */
    final Map<String, Object> recorded = new HashMap<>();

    final List<String> correlations = new ArrayList<>();
    final List<JobType> jobs = new ArrayList<>();
    final List<String> askedGroups = new ArrayList<>();
    List<SignOffLevel> levels = List.of();
    PolicyFacts facts = ONE_LEVEL;
    boolean expertOpen;
    int revision = 1;
    int levelsSigned;
    int policyVersion;
    long rootInstance;

    /** A decision whose message does not reach the engine before the next offer. */
    @Nullable
    DecisionOutcome inTransit;

    @Nullable
    String closed;

    @Nullable
    HumanTaskRef visit;

    @Nullable
    UUID visitId;

    Dossier(UUID runId) {
        this.runId = runId;
    }

    long count(JobType type) {
        return jobs.stream().filter(type::equals).count();
    }

    private static PolicyFacts facts(String days, String customShare) {
        return SomeFacts.of(new BigDecimal(days), new BigDecimal(customShare), 0, 10);
    }
}
