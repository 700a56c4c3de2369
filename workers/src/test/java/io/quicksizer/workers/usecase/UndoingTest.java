package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementFilter;
import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.engagement.EngagementSummary;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.run.StopRequests;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.engagement.ChangingEngagement;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.MarkingTemplate;
import io.quicksizer.workers.engagement.SharingEngagement;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.engagement.TaggingEngagement;
import io.quicksizer.workers.engagement.WaitingFor;
import io.quicksizer.workers.people.HandingOverEngagement;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.revision.UndoingWithdrawal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What can be taken back for a day, by whom, and what labels an engagement. */
@UseCaseTest
class UndoingTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private StoppingEngagement stopping;

    @Autowired
    private UndoingWithdrawal undoing;

    @Autowired
    private HandingOverEngagement handingOver;

    @Autowired
    private SharingEngagement sharing;

    @Autowired
    private ChangingEngagement changing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StopRequests stops;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private TaggingEngagement tagging;

    @Autowired
    private MarkingTemplate templates;

    @Autowired
    private WaitingFor waiting;

    @Autowired
    private EngagementQueries engagements;

    @Autowired
    private RevisionRepository revisions;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void a_withdrawal_is_undone_at_the_step_where_it_was() {
        UUID id = office.at("Withdrawn too early", Step.SIZING);
        withdraw(id);

        assertThat(undo("planner", id)).isEqualTo(new Answer.Done<>(1));
        office.deliver();

        assertThat(office.status(id)).isEqualTo(EngagementStatus.DRAFT);
        assertThat(office.waiting(id)).map(visit -> visit.element().step()).contains("SIZING");
        assertThat(engine.leading(id)).hasSize(1);
        accepted(office.enter("planner", id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.audited(id, "engagement.undo-withdrawal")).isEqualTo(1);
    }

    @Test
    void a_withdrawal_from_approval_goes_on_at_the_review_with_the_next_revision() {
        UUID id = office.submitted("Withdrawn in approval");
        withdraw(id);

        assertThat(undo("planner", id)).isEqualTo(new Answer.Done<>(2));
        office.deliver();

        assertThat(office.waiting(id)).map(visit -> visit.element().step()).contains("REVIEW");
        assertThat(revisions.findByEngagementIdAndNumber(id, 1).orElseThrow().status())
                .isEqualTo(RevisionStatus.WITHDRAWN);
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        accepted(office.decide("approver", id, "approve"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void a_review_that_withdrew_is_undone_as_well() {
        UUID id = office.at("Withdrawn in the review", Step.REVIEW);
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"withdraw\",\"comment\":\"\"}"));

        assertThat(undo("planner", id)).isEqualTo(new Answer.Done<>(1));
        office.deliver();

        assertThat(office.waiting(id)).map(visit -> visit.element().step()).contains("REVIEW");
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void what_was_sent_back_and_archived_comes_back_as_sent_back_and_out_of_the_archive() {
        UUID id = office.submitted("Withdrawn after it was sent back");
        accepted(office.decide("approver", id, "request-changes"));
        withdraw(id);
        accepted(changing.archive(
                office.person("planner"), id, office.engagement(id).rowVersion()));

        assertThat(undo("planner", id)).isEqualTo(new Answer.Done<>(2));
        office.deliver();

        assertThat(office.status(id)).isEqualTo(EngagementStatus.CHANGES_REQUESTED);
        assertThat(office.engagement(id).archivedAt()).isEmpty();
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
    }

    @Test
    void the_later_of_a_request_and_a_review_says_who_withdrew_and_an_administrators_end_is_final() {
        UUID id = office.at("Withdrawn twice", Step.REVIEW);
        UUID run = office.engagement(id).runId();
        transaction.executeWithoutResult(status ->
                stops.remember(run, "WITHDRAWN", "planner", "", clock.instant().minus(Duration.ofHours(1))));
        accepted(office.enter("planner2", id, Step.REVIEW, "{\"action\":\"withdraw\",\"comment\":\"\"}"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(undoing.possibleUntil(office.person("planner"), id)).isEmpty();
        assertThat(undoing.possibleUntil(office.person("planner2"), id)).isPresent();

        transaction.executeWithoutResult(status -> stops.remember(run, "CANCELLED", "admin", "", clock.instant()));
        assertThat(undo("planner2", id)).isInstanceOf(Answer.Conflicting.class);
    }

    @Test
    void nobody_else_and_nobody_after_a_day_undoes_it_and_no_end_of_another_kind() {
        UUID id = office.opened("Withdrawn for good");
        assertThat(undo("planner", id)).isInstanceOf(Answer.Conflicting.class);
        assertThat(office.refused(id)).containsExactly("planner engagement.undo-withdrawal");
        withdraw(id);
        assertThat(undo("planner2", id)).isInstanceOf(Answer.Refused.class);
        assertThat(office.refused(id)).contains("planner2 engagement.undo-withdrawal");
        assertThat(undo("viewer", id)).isInstanceOf(Answer.Refused.class);
        assertThat(undoing.possibleUntil(office.person("planner"), id)).isPresent();
        clock.pass(Duration.ofDays(1));
        assertThat(undoing.possibleUntil(office.person("planner"), id)).isEmpty();
        assertThat(undo("planner", id))
                .isInstanceOfSatisfying(
                        Answer.Conflicting.class,
                        late -> assertThat(late.conflict().code()).isEqualTo(ConflictCode.WITHDRAWAL_NOT_UNDOABLE));

        UUID cancelled = office.opened("Cancelled");
        accepted(stopping.cancel(office.person("admin"), cancelled, "wrong customer"));
        office.deliver();
        assertThat(undo("planner", cancelled)).isInstanceOf(Answer.Conflicting.class);
    }

    @Test
    void an_owner_hands_an_engagement_over_and_takes_it_back_within_a_day() {
        UUID id = office.opened("Handed over");
        assertThat(handingOver.handOver(office.person("planner2"), id, "planner2"))
                .isInstanceOf(Answer.Refused.class);
        assertThat(handingOver.handOver(office.person("planner"), id, "viewer")).isInstanceOf(Answer.Invalid.class);

        accepted(handingOver.handOver(office.person("planner"), id, "planner2"));
        assertThat(office.engagement(id).owner()).isEqualTo("planner2");
        assertThat(handingOver.takeBack(office.person("approver2"), id)).isNotInstanceOf(Answer.Done.class);

        accepted(handingOver.takeBack(office.person("planner"), id));
        assertThat(office.engagement(id).owner()).isEqualTo("planner");
        assertThat(engagements.shares(office.person("planner"), id)).isEmpty();

        accepted(handingOver.handOver(office.person("planner"), id, "planner2"));
        clock.pass(Duration.ofDays(1));
        assertThat(handingOver.takeBack(office.person("planner"), id)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void whoever_is_meant_by_another_spelling_owns_it_and_is_named_as_the_person_is() {
        UUID id = office.opened("Handed over by another spelling");

        accepted(handingOver.handOver(office.person("planner"), id, "PLANNER2"));

        assertThat(office.engagement(id).owner()).isEqualTo("planner2");
        assertThat(handingOver.handOver(office.person("planner2"), id, "Planner2"))
                .isInstanceOf(Answer.Invalid.class);
        accepted(handingOver.takeBack(office.person("planner"), id));
        assertThat(office.engagement(id).owner()).isEqualTo("planner");
    }

    @Test
    void taking_back_restores_the_shares_of_before() {
        UUID id = office.opened("Shared before it was handed over");
        accepted(sharing.withPerson(office.person("planner"), id, "planner2", ShareAccess.EDIT));
        accepted(sharing.withPerson(office.person("planner"), id, "viewer", ShareAccess.READ));
        List<PersonShare> before = engagements.shares(office.person("planner"), id);

        accepted(handingOver.handOver(office.person("planner"), id, "planner2"));
        accepted(sharing.takeFrom(office.person("planner2"), id, "viewer"));
        accepted(handingOver.takeBack(office.person("planner"), id));

        assertThat(engagements.shares(office.person("planner"), id)).isEqualTo(before);
    }

    @Test
    void a_share_is_taken_from_whoever_is_meant_and_nothing_is_said_where_there_is_none() {
        UUID id = office.opened("Shared by name");
        accepted(sharing.withPerson(office.person("planner"), id, "VIEWER", ShareAccess.READ));

        accepted(sharing.takeFrom(office.person("planner"), id, "Viewer"));
        accepted(sharing.takeFrom(office.person("planner"), id, "viewer"));

        assertThat(engagements.shares(office.person("planner"), id)).isEmpty();
        assertThat(office.audited(id, "engagement.unshare")).isEqualTo(1);
    }

    @Test
    void the_rights_of_now_decide_who_takes_back_and_who_owns_again() {
        office.remember("changing", Set.of(Role.PLANNER), Set.of());
        UUID own = ownedBy("changing");
        accepted(handingOver.handOver(office.person("changing"), own, "planner2"));
        office.remember("changing", Set.of(Role.VIEWER), Set.of());
        assertThat(handingOver.takeBack(office.person("changing"), own)).isInstanceOf(Answer.Refused.class);
        office.remember("changing", Set.of(Role.PLANNER), Set.of());
        accepted(handingOver.takeBack(office.person("changing"), own));

        office.remember("changing-admin", Set.of(Role.ADMIN), Set.of());
        UUID others = ownedBy("changing");
        accepted(handingOver.handOver(office.person("changing-admin"), others, "planner2"));
        office.remember("changing-admin", Set.of(Role.PLANNER), Set.of());
        assertThat(handingOver.takeBack(office.person("changing-admin"), others))
                .isInstanceOf(Answer.Refused.class);
        office.remember("changing-admin", Set.of(Role.ADMIN), Set.of());
        office.remember("changing", Set.of(Role.VIEWER), Set.of());
        assertThat(handingOver.takeBack(office.person("changing-admin"), others))
                .isInstanceOf(Answer.Conflicting.class);
    }

    private UUID ownedBy(String person) {
        UUID id = office.opened("Owned by " + person);
        if (!office.engagement(id).owner().equals(person)) {
            accepted(handingOver.handOver(office.person("planner"), id, person));
        }
        return id;
    }

    @Test
    void tags_have_one_spelling_and_collide_with_nobody_who_is_typing() {
        UUID id = office.opened("Tagged");
        long version = office.engagement(id).rowVersion();

        accepted(tagging.add(office.person("planner"), id, "  #Key   Account "));
        accepted(tagging.add(office.person("planner2"), id, "key account"));
        accepted(tagging.add(office.person("planner"), id, "2027"));

        assertThat(tagging.remove(office.person("planner"), id, "2027")
                        .ifDone()
                        .orElseThrow()
                        .labels()
                        .tags())
                .containsExactly("key account");
        assertThat(office.engagement(id).rowVersion()).isEqualTo(version);
        assertThat(tagging.add(office.person("planner"), id, " # ")).isInstanceOf(Answer.Invalid.class);
        assertThat(tagging.add(office.person("planner"), id, "x".repeat(41))).isInstanceOf(Answer.Invalid.class);
        assertThat(tagging.replace(office.person("planner"), id, List.of("1,2,3,4,5,6,7,8,9,a,b,c,d".split(","))))
                .isInstanceOf(Answer.Invalid.class);
        assertThat(tagging.add(office.person("viewer"), id, "no")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void tags_that_earlier_releases_stored_are_removed_at_once_and_are_no_obstacle_to_others() {
        UUID id = office.opened("Tagged before");
        for (String tag : List.of("cafe\u0301", "hid\u202eden")) {
            jdbc.sql("insert into engagement_tag (engagement_id, tag) values (:id, :tag)")
                    .param("id", id)
                    .param("tag", tag)
                    .update();
        }
        accepted(tagging.remove(office.person("planner"), id, "caf\u00e9"));
        assertThat(tags(id)).containsExactly("hid\u202eden");
        accepted(tagging.add(office.person("planner"), id, "2027"));
        assertThat(tags(id)).containsExactlyInAnyOrder("hid\u202eden", "2027");
        assertThat(tagging.add(office.person("planner"), id, "an\u202eother")).isInstanceOf(Answer.Invalid.class);
        accepted(tagging.remove(office.person("planner"), id, "hid\u202eden"));
        assertThat(tags(id)).containsExactly("2027");
    }

    private List<String> tags(UUID id) {
        return jdbc.sql("select tag from engagement_tag where engagement_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    @Test
    void a_template_is_no_work_until_it_is_submitted() {
        UUID id = office.at("Template", Step.REVIEW);
        accepted(templates.mark(office.person("planner"), id, true));
        assertThat(waiting.steps(office.person("planner"), 200))
                .noneMatch(step -> step.engagementId().equals(id));

        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));

        assertThat(office.engagement(id).template()).isFalse();
        assertThat(templates.mark(office.person("planner"), id, true)).isInstanceOf(Answer.Conflicting.class);
    }

    @Test
    void a_template_that_another_release_submitted_or_that_was_withdrawn_is_work() {
        UUID submitted = office.submitted("Submitted by another release");
        jdbc.sql("update engagement set template = true where id = :id")
                .param("id", submitted)
                .update();
        UUID withdrawn = office.opened("Withdrawn template");
        accepted(templates.mark(office.person("planner"), withdrawn, true));
        assertThat(ids(EngagementFilter.TEMPLATES)).contains(withdrawn);
        withdraw(withdrawn);

        assertThat(ids(EngagementFilter.TEMPLATES)).doesNotContain(submitted, withdrawn);
        assertThat(ids(EngagementFilter.NONE)).contains(submitted, withdrawn);
        assertThat(office.engagement(submitted).template()).isFalse();
        accepted(office.decide("approver", submitted, "request-changes"));
        assertThat(waiting.steps(office.person("planner"), 200))
                .anyMatch(step -> step.engagementId().equals(submitted));
    }

    private List<UUID> ids(EngagementFilter filter) {
        return engagements
                .page(office.person("admin"), filter, EngagementSort.RECENTLY_CHANGED, null, 200)
                .rows()
                .stream()
                .map(EngagementSummary::id)
                .toList();
    }

    private void withdraw(UUID id) {
        accepted(stopping.withdraw(office.person("planner"), id, ""));
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
    }

    private Answer<Integer> undo(String person, UUID id) {
        return undoing.undo(office.person(person), id);
    }
}
