package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.alternative.AlternativeSwitches;
import io.quicksizer.db.alternative.AppliedAlternative;
import io.quicksizer.db.common.Channel;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.alternative.AlternativesView;
import io.quicksizer.workers.alternative.AlternativesView.Column;
import io.quicksizer.workers.alternative.ComparingAlternatives;
import io.quicksizer.workers.alternative.KeepingAlternatives;
import io.quicksizer.workers.alternative.KeepingAlternatives.Seen;
import io.quicksizer.workers.alternative.SavingAlternative;
import io.quicksizer.workers.alternative.SavingAlternative.Changes;
import io.quicksizer.workers.alternative.SwitchingAlternative;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.engagement.ShowingStep;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.revision.FreezingRevision;
import io.quicksizer.workers.revision.ReplayingRevision;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.StepProblem;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UseCaseTest
class AlternativesTest {
    private static final String SMALL = Office.entry(Step.SIZING).replace("\"L\"", "\"S\"");

    @Autowired
    private Office office;

    @Autowired
    private SavingAlternative saving;

    @Autowired
    private SwitchingAlternative switching;

    @Autowired
    private KeepingAlternatives keeping;

    @Autowired
    private ComparingAlternatives comparing;

    @Autowired
    private KeepingDraft drafts;

    @Autowired
    private ShowingStep showing;

    @Autowired
    private OpeningEngagement opening;

    @Autowired
    private Contributions contributions;

    @Autowired
    private SubmittingStep submitting;

    @Autowired
    private Deciding deciding;

    @Autowired
    private AlternativeSwitches switches;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FreezingRevision freezing;

    @Autowired
    private ReplayingRevision replaying;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void two_alternatives_are_shown_side_by_side_each_with_its_own_sizes_and_figures() {
        UUID id = largeAndSmall("Side by side");

        AlternativesView view = view(id);
        assertThat(view.columns()).extracting(Column::name).containsExactly("Large", "Small");
        assertThat(view.columns()).extracting(Column::active).containsExactly(false, true);
        assertThat(view.columns().getFirst().total())
                .isGreaterThan(view.columns().getLast().total());
        assertThat(view.columns().getFirst().difference())
                .isEqualByComparingTo(view.columns()
                        .getFirst()
                        .total()
                        .subtract(view.columns().getLast().total()));
        assertThat(view.groups().stream().flatMap(group -> group.rows().stream()))
                .filteredOn(row -> row.key().equals("li-data"))
                .singleElement()
                .satisfies(row -> assertThat(
                                row.cells().stream().map(cell -> cell.size().orElseThrow()))
                        .containsExactly(Size.L, Size.S));
    }

    @Test
    void switching_keeps_what_the_engagement_holds_and_brings_the_other_back_whole() {
        UUID id = largeAndSmall("There and back");
        AlternativesView before = view(id);

        assertThat(switchTo(id, "Large").ifDone()).contains(Optional.of(Step.REVIEW));

        AlternativesView after = view(id);
        assertThat(after.columns()).extracting(Column::total).isEqualTo(totals(before));
        assertThat(after.columns()).extracting(Column::active).containsExactly(true, false);
        assertThat(office.audited(id, "alternative.switch")).isEqualTo(1);
        assertThat(switches.of(id)).extracting(AppliedAlternative::channel).containsExactly(Channel.API);
        accepted(switchTo(id, "Small"));
        assertThat(view(id).columns()).extracting(Column::total).isEqualTo(totals(before));
        assertThat(view(id).columns()).noneMatch(Column::changed);
    }

    @Test
    void what_was_changed_since_the_active_one_was_saved_is_asked_about_and_never_lost() {
        UUID id = largeAndSmall("Asked");
        resize(id, Office.entry(Step.SIZING));

        assertThat(view(id).columns().getLast().changed()).isTrue();
        assertThat(conflict(save(id, "Third", Optional.empty()))).isEqualTo(ConflictCode.ALTERNATIVE_CHANGED_SINCE);
        accepted(save(id, "Third", Optional.of(Changes.NEW)));
        assertThat(view(id).columns().get(1).total())
                .isLessThan(view(id).columns().get(2).total());
        resize(id, SMALL);
        accepted(save(id, "Fourth", Optional.of(Changes.BOTH)));
        assertThat(view(id).columns().get(2).total())
                .isEqualByComparingTo(view(id).columns().get(3).total());
    }

    @Test
    void an_alternative_that_is_not_finished_leads_the_wizard_back_to_its_first_open_step() {
        UUID id = office.at("Unfinished", Step.SIZING);
        accepted(save(id, "No sizes", Optional.empty()));
        accepted(office.enter("planner", id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(save(id, "Sized", Optional.of(Changes.NEW)));
        assertThat(office.step(id)).contains(Step.REVIEW);

        accepted(switchTo(id, "No sizes"));
        office.deliver();

        assertThat(office.step(id)).contains(Step.SIZING);
        assertThat(view(id).columns().getFirst().unfinished()).contains(Step.SIZING);
    }

    @Test
    void what_was_typed_and_not_applied_keeps_from_switching() {
        UUID id = largeAndSmall("Typing");
        office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SIZING\"}");
        accepted(drafts.keep(
                office.person("planner"),
                id,
                StepEntry.read(Step.SIZING, StandInEngine.json(Office.entry(Step.SIZING))),
                office.version(id)));

        assertThat(conflict(switchTo(id, "Large"))).isEqualTo(ConflictCode.ALTERNATIVE_DRAFT_NOT_APPLIED);
        drafts.discard(office.person("planner"), id, Step.SIZING);
        accepted(switchTo(id, "Large"));
    }

    @Test
    void what_back_left_keeps_from_switching_too_and_outlasts_a_switch_by_somebody_else() {
        UUID id = largeAndSmall("Left by Back");
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SCENARIOS\"}"));
        accepted(office.enter("planner", id, Step.SCENARIOS, Office.entry(Step.SCENARIOS)));
        accepted(office.enter(
                "planner", id, Step.SIZING, SMALL.replace("\"M\"", "\"L\"").replace("continue", "back")));

        assertThat(conflict(switchTo(id, "Large"))).isEqualTo(ConflictCode.ALTERNATIVE_DRAFT_NOT_APPLIED);
        assertThat(conflict(save(id, "Third", Optional.of(Changes.NEW))))
                .isEqualTo(ConflictCode.ALTERNATIVE_DRAFT_NOT_APPLIED);
        accepted(switching.switchTo(office.person("planner2"), id, to(id, idOf(id, "Large")), Duration.ofMillis(50)));
        accepted(office.enter("planner", id, Step.SCENARIOS, "{\"action\":\"back\"}"));
        assertThat(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        invalid -> assertThat(invalid.problems().toString()).contains("Sizing"));
        drafts.discard(office.person("planner"), id, Step.SIZING);
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
    }

    @Test
    void a_draft_of_a_closed_expert_mode_outlasts_a_switch() {
        UUID id = office.at("Custom once", Step.SIZING);
        String custom = Office.entry(Step.SIZING).replace("\"S\"", "\"CUSTOM\"");
        accepted(office.enter("planner", id, Step.SIZING, custom));
        accepted(save(id, "Custom", Optional.empty()));
        accepted(office.enter("planner", id, Step.EXPERT, """
                {"services":[{"lineItem":"li-audit","service":"FREE_TEXT","name":"Big audit","days":90,"note":""}],
                 "action":"back"}"""));
        accepted(office.enter("planner", id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(save(id, "Plain", Optional.of(Changes.NEW)));

        accepted(switchTo(id, "Custom"));
        office.deliver();
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"EXPERT\"}"));
        assertThat(showing.show(office.person("planner"), id, Step.EXPERT)
                        .ifDone()
                        .orElseThrow()
                        .draft())
                .isPresent();
    }

    @Test
    void names_are_unique_five_are_enough_and_the_active_one_is_not_deleted() {
        UUID id = largeAndSmall("Names");
        assertThat(conflict(save(id, "small ", Optional.empty()))).isEqualTo(ConflictCode.ALTERNATIVE_NAME_TAKEN);
        assertThat(save(id, " ", Optional.empty())).isInstanceOf(Answer.Invalid.class);
        assertThat(save(id, "x".repeat(61), Optional.empty())).isInstanceOf(Answer.Invalid.class);
        for (String name : List.of("Third", "Fourth", "Fifth")) {
            accepted(save(id, name, Optional.empty()));
        }
        assertThat(conflict(save(id, "Sixth", Optional.empty()))).isEqualTo(ConflictCode.ALTERNATIVES_FULL);
        assertThat(conflict(keeping.delete(office.person("planner"), id, seen(id, "Fifth"))))
                .isEqualTo(ConflictCode.ALTERNATIVE_ACTIVE);
        Seen large = seen(id, "Large");
        assertThat(conflict(keeping.rename(office.person("planner"), id, large, "SMALL")))
                .isEqualTo(ConflictCode.ALTERNATIVE_NAME_TAKEN);
        accepted(keeping.rename(office.person("planner"), id, large, "LARGE"));
        assertThat(conflict(keeping.rename(office.person("planner"), id, large, "Overtaken")))
                .isEqualTo(ConflictCode.ENGAGEMENT_CHANGED);
    }

    @Test
    void a_letter_with_a_combining_accent_is_the_same_letter_in_a_name() {
        UUID id = office.at("Composed", Step.REVIEW);
        accepted(save(id, "Gro\u0308\u00dfe", Optional.empty()));

        assertThat(view(id).columns()).extracting(Column::name).containsExactly("Gr\u00f6\u00dfe");
        assertThat(conflict(save(id, "Gr\u00f6\u00dfe", Optional.empty())))
                .isEqualTo(ConflictCode.ALTERNATIVE_NAME_TAKEN);
    }

    @Test
    void what_was_deleted_can_be_brought_back() {
        UUID id = largeAndSmall("Deleted");
        accepted(keeping.delete(office.person("planner"), id, seen(id, "Large")));
        assertThat(view(id).columns()).extracting(Column::name).containsExactly("Small");
        assertThat(view(id).deleted()).contains("Large");

        accepted(keeping.restore(office.person("planner"), id));

        assertThat(view(id).columns()).extracting(Column::name).containsExactly("Large", "Small");
        assertThat(keeping.restore(office.person("planner"), id)).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void nobody_changes_them_who_may_not_edit_or_after_submission() {
        UUID id = largeAndSmall("Guarded");
        assertThat(saving.save(
                        office.person("viewer"),
                        id,
                        new SavingAlternative.Request("Mine", office.version(id), Optional.empty())))
                .isInstanceOf(Answer.Refused.class);
        assertThat(switching.switchTo(office.person("viewer"), id, to(id, idOf(id, "Large")), Duration.ZERO))
                .isInstanceOf(Answer.Refused.class);
        assertThat(office.refused(id)).containsExactly("viewer alternative.save", "viewer alternative.switch");
        UUID large = idOf(id, "Large");
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));

        assertThat(conflict(switching.switchTo(office.person("planner"), id, to(id, large), Duration.ZERO)))
                .isEqualTo(ConflictCode.ALTERNATIVES_OUTSIDE_WIZARD);
        assertThat(office.refused(id)).contains("planner alternative.switch");
        assertThat(view(id).editable()).isFalse();
        assertThat(conflict(saving.save(
                        office.person("planner"),
                        id,
                        new SavingAlternative.Request("Late", office.version(id) + 1, Optional.empty()))))
                .isEqualTo(ConflictCode.ENGAGEMENT_CHANGED);
    }

    @Test
    void whoever_entered_an_alternative_contributes_to_what_it_replaces() {
        UUID id = office.at("Four eyes", Step.SIZING);
        accepted(office.enter("planner2", id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(save(id, "Large", Optional.empty()));
        resize(id, SMALL);
        accepted(save(id, "Small", Optional.of(Changes.NEW)));
        accepted(switchTo(id, "Large"));

        assertThat(contributions.contributors(id, 1)).contains("planner", "planner2");
    }

    @Test
    void whoever_entered_or_offered_an_alternative_contributes_to_every_revision_that_it_is_offered_with() {
        UUID id = office.at("Offered by others", Step.SIZING);
        accepted(office.enter("planner2", id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(save(id, "Large", Optional.empty()));
        resize(id, SMALL);
        accepted(save(id, "Small", Optional.of(Changes.NEW)));
        assertThat(contributions.contributors(id, 7)).doesNotContain("lead");
        accepted(keeping.offer(office.person("lead"), id, seen(id, "Large"), true));
        assertThat(contributions.contributors(id, 1)).contains("lead");

        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));

        assertThat(jdbc.sql("select actor from contribution where engagement_id = :id and revision_number = 1"
                                + " and kind = 'ALTERNATIVE_OFFERED'")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .as("at the offer with who offered it, and at the freezing")
                .containsExactlyInAnyOrder("lead", "planner", "planner2", "planner", "planner2");
        assertThat(office.decide("lead", id, "approve")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void nothing_is_offered_again_by_itself_after_it_was_active_or_deleted_and_the_active_one_is_not_offered() {
        UUID id = largeAndSmall("Offered once");
        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), true));
        accepted(switchTo(id, "Large"));
        accepted(switchTo(id, "Small"));
        assertThat(view(id).columns()).noneMatch(Column::offered);

        assertThat(conflict(keeping.offer(office.person("planner"), id, seen(id, "Small"), true)))
                .isEqualTo(ConflictCode.ALTERNATIVE_SUBMITTED);

        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), true));
        accepted(keeping.delete(office.person("planner"), id, seen(id, "Large")));
        accepted(keeping.restore(office.person("planner"), id));
        assertThat(view(id).columns()).noneMatch(Column::offered);
    }

    @Test
    void an_offer_that_a_newer_catalogue_version_cuts_short_is_submitted_only_after_somebody_chose_it_again() {
        UUID id = largeAndSmall("Cut short");
        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), true));
        inAnotherCatalogue(id, "Large");

        assertThat(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        invalid -> assertThat(invalid.problems().toString()).contains("Large", "li-gone"));
        assertThat(column(id, "Large").gone()).containsExactly("li-gone");

        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), false));
        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), true));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
    }

    @Test
    void what_the_catalogue_version_does_not_have_stays_in_an_alternative_that_was_active_in_between() {
        UUID id = largeAndSmall("There and back again");
        inAnotherCatalogue(id, "Large");

        accepted(switchTo(id, "Large"));
        accepted(switchTo(id, "Small"));

        Column large = column(id, "Large");
        assertThat(large.gone()).containsExactly("li-gone");
        assertThat(large.unfinished()).isEmpty();
    }

    /** As if it had been saved and offered under a catalogue version that has another line item. */
    private void inAnotherCatalogue(UUID id, String name) {
        jdbc.sql("update alternative set entries = replace(entries::text, 'li-data', 'li-gone')::jsonb,"
                        + " offered_catalogue = -1 where engagement_id = :id and name = :name")
                .param("id", id)
                .param("name", name)
                .update();
    }

    @Test
    void each_change_of_an_alternative_raises_the_version_of_its_engagement_so_that_nobody_submits_it_unseen() {
        UUID id = office.at("Versions", Step.REVIEW);
        long version = office.version(id);
        accepted(save(id, "Large", Optional.empty()));
        version = risen(id, version);
        accepted(save(id, "Other", Optional.empty()));
        version = risen(id, version);
        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), true));
        long seen = version;
        version = risen(id, version);
        accepted(keeping.rename(office.person("planner"), id, seen(id, "Large"), "Larger"));
        version = risen(id, version);
        accepted(keeping.offer(office.person("planner"), id, seen(id, "Larger"), false));
        version = risen(id, version);
        accepted(keeping.delete(office.person("planner"), id, seen(id, "Larger")));
        version = risen(id, version);
        accepted(keeping.restore(office.person("planner"), id));
        risen(id, version);

        assertThat(submitting.submit(
                        office.person("planner"),
                        id,
                        new SubmittingStep.Request(
                                seen,
                                StepEntry.read(Step.REVIEW, StandInEngine.json(Office.entry(Step.REVIEW))),
                                Channel.PORTAL)))
                .isInstanceOf(Answer.Conflicting.class);
    }

    private long risen(UUID id, long before) {
        assertThat(office.version(id)).isGreaterThan(before);
        return office.version(id);
    }

    @Test
    void an_offer_that_nobody_has_seen_is_not_approved_by_the_total_of_the_sizing() {
        UUID id = largeAndSmall("Seen or not");
        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), true));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        String hash = office.revision(id).orElseThrow().contentSha256();

        assertThat(conflict(deciding.approveTotal(office.person("approver"), id, "", hash)))
                .isEqualTo(ConflictCode.OFFERS_NOT_SEEN);
        assertThat(office.decisions(id)).isZero();
        assertThat(office.refused(id)).containsExactly("approver revision.decide");
        accepted(office.decide("approver", id, "approve"));
    }

    @Test
    void what_is_offered_too_is_frozen_with_the_revision_and_the_policy_decides_on_the_largest() {
        UUID id = largeAndSmall("Offered");
        Column large = column(id, "Large");
        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), true));
        BigDecimal small = column(id, "Small").total();
        PolicyFacts foreseen = freezing.foreseenFacts(id).orElseThrow();
        assertThat(foreseen.value(PolicyFact.TOTAL_DAYS)).isEqualByComparingTo(large.total());

        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));

        FrozenSizing content =
                CanonicalJson.read(office.revision(id).orElseThrow().content().json());
        assertThat(content.totals().days()).isEqualByComparingTo(small);
        assertThat(content.offered()).singleElement().satisfies(offer -> {
            assertThat(offer.name()).isEqualTo("Large");
            assertThat(offer.totals().days()).isEqualByComparingTo(large.total());
        });
        assertThat(freezing.frozen(office.revision(id).orElseThrow()).facts().value(PolicyFact.TOTAL_DAYS))
                .isEqualByComparingTo(large.total());
        assertThat(replaying
                        .replay(
                                office.person("approver"),
                                office.revision(id).orElseThrow().id())
                        .ifDone()
                        .orElseThrow()
                        .outcome()
                        .same())
                .isTrue();
    }

    @Test
    void an_offered_alternative_that_is_not_complete_keeps_from_submitting() {
        UUID id = office.at("Incomplete offer", Step.SIZING);
        accepted(save(id, "No sizes", Optional.empty()));
        accepted(office.enter("planner", id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(save(id, "Sized", Optional.of(Changes.NEW)));
        accepted(keeping.offer(office.person("planner"), id, seen(id, "No sizes"), true));

        assertThat(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .isEqualTo(Problem.of(Intent.ACTION, StepProblem.OFFER_UNFINISHED, "No sizes")));
        accepted(keeping.offer(office.person("planner"), id, seen(id, "No sizes"), false));
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(CanonicalJson.read(
                                office.revision(id).orElseThrow().content().json())
                        .format())
                .isEqualTo(FrozenSizing.FORMAT);
    }

    @Test
    void a_copy_has_the_alternatives_too_and_offers_none_until_somebody_chooses_it() {
        UUID id = office.at("Original", Step.SIZING);
        accepted(office.enter("planner2", id, Step.SIZING, Office.entry(Step.SIZING)));
        accepted(save(id, "Large", Optional.empty()));
        resize(id, SMALL);
        accepted(save(id, "Small", Optional.of(Changes.NEW)));
        accepted(keeping.offer(office.person("planner"), id, seen(id, "Large"), true));

        UUID copy = opening.copy(office.person("planner"), id, "Copied")
                .ifDone()
                .orElseThrow()
                .id();
        office.deliver();

        assertThat(view(copy).columns()).extracting(Column::name).containsExactly("Large", "Small");
        assertThat(view(copy).columns()).extracting(Column::total).isEqualTo(totals(view(id)));
        assertThat(view(copy).columns()).extracting(Column::active).containsExactly(false, true);
        assertThat(view(copy).columns()).noneMatch(Column::offered);
        assertThat(contributions.contributors(copy, 1)).contains("planner2");
    }

    /** An engagement at its review with two alternatives; the second, smaller one is active. */
    private UUID largeAndSmall(String name) {
        UUID id = office.at(name, Step.REVIEW);
        accepted(save(id, "Large", Optional.empty()));
        resize(id, SMALL);
        accepted(save(id, "Small", Optional.of(Changes.NEW)));
        return id;
    }

    private void resize(UUID id, String sizes) {
        if (office.step(id).equals(Optional.of(Step.REVIEW))) {
            accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SIZING\"}"));
        }
        accepted(office.enter("planner", id, Step.SIZING, sizes));
    }

    private Answer<UUID> save(UUID id, String name, Optional<Changes> changes) {
        return saving.save(
                office.person("planner"), id, new SavingAlternative.Request(name, office.version(id), changes));
    }

    private Answer<Optional<Step>> switchTo(UUID id, String name) {
        return switching.switchTo(office.person("planner"), id, to(id, idOf(id, name)), Duration.ofMillis(50));
    }

    private SwitchingAlternative.Request to(UUID id, UUID alternative) {
        return new SwitchingAlternative.Request(alternative, office.version(id), Channel.API);
    }

    private UUID idOf(UUID id, String name) {
        return column(id, name).id().orElseThrow();
    }

    private Column column(UUID id, String name) {
        return view(id).columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Seen seen(UUID id, String name) {
        return new Seen(idOf(id, name), office.version(id));
    }

    private AlternativesView view(UUID id) {
        return comparing.compare(office.person("planner"), id).ifDone().orElseThrow();
    }

    private static List<BigDecimal> totals(AlternativesView view) {
        return view.columns().stream().map(Column::total).toList();
    }

    private static ConflictCode conflict(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Conflicting.class);
        return ((Answer.Conflicting<?>) answer).conflict().code();
    }
}
