package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.common.Channel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.alternative.KeepingAlternatives;
import io.quicksizer.workers.alternative.SavingAlternative;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.engagement.ChangingEngagement;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.MovingEngagement;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.pilot.ChangingPilot;
import io.quicksizer.workers.pilot.CohortEntry;
import io.quicksizer.workers.pilot.DecidingPilot;
import io.quicksizer.workers.policy.DraftingPolicy;
import io.quicksizer.workers.policy.PolicyDraft;
import io.quicksizer.workers.policy.PublishingPolicy;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.ChangedBy;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever is overtaken learns by whom and when, on every way to write; the own other window is no stranger. */
@UseCaseTest
class ConflictsNameTheChangeTest {
    @Autowired
    private Office office;

    @Autowired
    private ChangingEngagement changing;

    @Autowired
    private MovingEngagement moving;

    @Autowired
    private SavingAlternative saving;

    @Autowired
    private KeepingAlternatives keeping;

    @Autowired
    private SubmittingStep submitting;

    @Autowired
    private KeepingDraft drafts;

    @Autowired
    private DraftingPolicy drafting;

    @Autowired
    private PublishingPolicy publishing;

    @Autowired
    private ChangingPilot pilots;

    @Autowired
    private DecidingPilot deciding;

    @Autowired
    private LastChange changes;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionOperations transaction;

    private Person planner;
    private Person admin;

    @BeforeEach
    void newDay() {
        office.newDay();
        planner = office.person("planner");
        admin = office.person("admin");
    }

    @Test
    void every_change_of_an_engagement_that_somebody_else_changed() {
        UUID id = office.at("Overtaken", Step.SCOPE);
        long seen = office.version(id);
        UUID only = saving.save(planner, id, new SavingAlternative.Request("Only", seen, Optional.empty()))
                .ifDone()
                .orElseThrow();
        accepted(changing.rename(office.person("planner2"), id, office.version(id), "Theirs"));

        assertThat(List.<Answer<?>>of(
                        changing.rename(planner, id, seen, "Mine"),
                        changing.archive(planner, id, seen),
                        changing.restore(planner, id, seen),
                        moving.move(planner, id, seen, 2),
                        saving.save(planner, id, new SavingAlternative.Request("Other", seen, Optional.empty())),
                        keeping.rename(planner, id, new KeepingAlternatives.Seen(only, seen), "Other"),
                        keeping.delete(planner, id, new KeepingAlternatives.Seen(only, seen)),
                        submitting.submit(
                                planner,
                                id,
                                new SubmittingStep.Request(seen, StepEntry.empty(Step.SCOPE), Channel.PORTAL))))
                .allSatisfy(answer -> {
                    assertThat(change(answer).by()).isEqualTo("planner2");
                    assertThat(change(answer).own()).isFalse();
                    assertThat(change(answer).at()).isNotNull();
                });
    }

    @Test
    void the_same_person_in_another_window() {
        UUID id = office.at("Own", Step.SCOPE);
        long seen = office.version(id);
        accepted(changing.rename(planner, id, seen, "Mine"));

        Answer<?> late = changing.archive(planner, id, seen);

        assertThat(change(late).own()).isTrue();
        assertThat(((Answer.Conflicting<?>) late).message()).contains("by you in another window (");
    }

    @Test
    void a_draft_of_a_step_that_was_submitted() {
        UUID id = office.at("Submitted", Step.SCOPE);
        long seen = office.version(id);
        accepted(office.enter("planner2", id, Step.SCOPE, Office.entry(Step.SCOPE)));

        assertThat(change(drafts.keep(planner, id, StepEntry.empty(Step.SCOPE), seen))
                        .by())
                .isEqualTo("planner2");
    }

    @Test
    void the_draft_of_the_policy() {
        PolicyDraft draft = drafting.begin(admin).ifDone().orElseThrow();

        assertThat(change(publishing.publish(admin, draft.rowVersion() - 1, "late"))
                        .own())
                .isTrue();
        drafting.discard(admin);
    }

    @Test
    void a_cohort() {
        UUID id = pilots.open(admin, new CohortEntry("Named", "", "2020-01-01", "person: planner"))
                .ifDone()
                .orElseThrow();
        accepted(pilots.change(admin, id, 0, "person: viewer", List.of()));

        assertThat(List.<Answer<?>>of(
                        pilots.change(admin, id, 0, "person: planner", List.of()),
                        pilots.criteria(admin, id, 0, List.of()),
                        deciding.decide(admin, id, 0, "GO", "because")))
                .allSatisfy(answer -> assertThat(change(answer).own()).isTrue());
    }

    @Test
    void a_part_is_found_by_the_member_that_names_it_whatever_its_name_and_however_long_ago() {
        UUID subject = UUID.randomUUID();
        record(subject, Map.of("part", "say \"yes\""));
        record(subject, Map.of("other", "say \"yes\"", "part", "another"));
        record(subject, Map.of("before", Map.of("part", "nested")));
        for (int more = 0; more < 25; more++) {
            record(subject, Map.of("part", "another"));
        }

        assertThat(lastChange(subject, "say \"yes\"")).isPresent();
        assertThat(lastChange(subject, "nested")).isEmpty();
        assertThat(lastChange(subject, "say")).isEmpty();
    }

    private void record(UUID subject, Map<String, ?> detail) {
        transaction.executeWithoutResult(
                status -> audit.done(planner.userName(), "part.change", "example", subject, detail));
    }

    private Optional<ChangedBy> lastChange(UUID subject, String part) {
        return changes.ofPart(admin, "example", subject, Set.of("part.change"), "part", part);
    }

    private static ChangedBy change(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Conflicting.class);
        return ((Answer.Conflicting<?>) answer).conflict().change().orElseThrow();
    }
}
