package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.ChoicesBeforeMove;
import io.quicksizer.db.engagement.StoredLineItemChoice;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.alternative.AlternativesView;
import io.quicksizer.workers.alternative.ComparingAlternatives;
import io.quicksizer.workers.alternative.SavingAlternative;
import io.quicksizer.workers.alternative.SavingAlternative.Changes;
import io.quicksizer.workers.alternative.SwitchingAlternative;
import io.quicksizer.workers.budget.ApplyingProposal;
import io.quicksizer.workers.budget.Budget;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.OpeningEngagement;
import io.quicksizer.workers.engagement.StartingDeferred;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.FitStrategy;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@UseCaseTest
class DeferringTest {
    private static final String DEFERRING = Office.entry(Step.SIZING)
            .replace("\"li-data\",\"size\":\"L\"", "\"li-data\",\"size\":\"L\",\"deferred\":true");

    @Autowired
    private Office office;

    @Autowired
    private EngagementQueries queries;

    @Autowired
    private StartingDeferred starting;

    @Autowired
    private OpeningEngagement opening;

    @Autowired
    private SavingAlternative saving;

    @Autowired
    private SwitchingAlternative switching;

    @Autowired
    private ComparingAlternatives comparing;

    @Autowired
    private ApplyingProposal applying;

    @Autowired
    private Contributions contributions;

    @Autowired
    private ChoicesBeforeMove beforeMove;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void what_is_deferred_is_stored_and_frozen_without_being_counted() {
        UUID id = deferring("Deferred");
        assertThat(view(id).figures().total().toBigDecimal()).isEqualByComparingTo("45");
        assertThat(view(id).deferred().total().toBigDecimal()).isEqualByComparingTo("40");

        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));

        FrozenSizing content =
                CanonicalJson.read(office.revision(id).orElseThrow().content().json());
        assertThat(content.format()).isEqualTo(5);
        assertThat(content.totals().days()).isEqualByComparingTo("45");
        assertThat(content.keptForLater()).extracting(FrozenSizing.Row::key).containsExactly("li-data");
    }

    @Test
    void it_begins_the_next_engagement_whose_contributors_are_those_of_the_first() {
        UUID id = deferring("Phase 1");

        EngagementView next = starting.start(office.person("planner2"), id, "Phase 2")
                .ifDone()
                .orElseThrow();

        assertThat(next.owner()).isEqualTo("planner2");
        assertThat(next.state().context().customer()).isEqualTo("Northwind");
        assertThat(next.figures().total().toBigDecimal()).isEqualByComparingTo("40");
        assertThat(next.deferred().rows()).isEmpty();
        assertThat(next.state().scopeTypes()).containsExactly("platform-types");
        assertThat(contributions.contributors(next.id(), 1)).contains("planner");
        assertThat(office.audited(id, "engagement.start-deferred")).isEqualTo(1);
        assertThat(view(id).deferred().rows()).hasSize(1);
    }

    @Test
    void texts_that_were_stored_before_a_rule_on_them_existed_are_copied_and_only_what_is_typed_is_checked() {
        UUID id = deferring("Stored earlier");
        jdbc.sql("update engagement set opportunity = :text, notes = :text where id = :id")
                .param("text", "OPP\u202E4711")
                .param("id", id)
                .update();

        EngagementView copy = opening.copy(office.person("planner"), id, "Copy of what was stored", "Contoso")
                .ifDone()
                .orElseThrow();
        EngagementView next = starting.start(office.person("planner"), id, "Next of what was stored")
                .ifDone()
                .orElseThrow();

        assertThat(copy.state().context().customer()).isEqualTo("Contoso");
        assertThat(next.state().context().customer()).isEqualTo("Northwind");
        assertThat(List.of(copy, next))
                .allSatisfy(view -> assertThat(view.state().context().text(ContextText.OPPORTUNITY))
                        .isEqualTo("OPP\u202E4711"));
        assertThat(opening.copy(office.person("planner"), id, "Copy\u202E")).isInstanceOf(Answer.Invalid.class);
        assertThat(opening.copy(office.person("planner"), id, "Copy", "\u202E")).isInstanceOf(Answer.Invalid.class);
    }

    @Test
    void where_nothing_is_deferred_there_is_nothing_to_start_and_a_name_is_needed() {
        UUID id = office.at("Whole", Step.REVIEW);

        assertThat(starting.start(office.person("planner"), id, "Phase 2"))
                .isInstanceOfSatisfying(
                        Answer.Conflicting.class,
                        conflict -> assertThat(conflict.conflict().code()).isEqualTo(ConflictCode.NOTHING_DEFERRED));
        assertThat(starting.start(office.person("planner"), deferring("Unnamed"), " "))
                .isInstanceOf(Answer.Invalid.class);
    }

    @Test
    void each_alternative_defers_its_own_and_a_copy_keeps_it() {
        UUID id = office.at("Alternatives", Step.REVIEW);
        accepted(save(id, "Whole", Optional.empty()));
        defer(id);
        accepted(save(id, "Two phases", Optional.of(Changes.NEW)));

        AlternativesView view =
                comparing.compare(office.person("planner"), id).ifDone().orElseThrow();
        assertThat(view.columns())
                .extracting(AlternativesView.Column::total)
                .satisfiesExactly(
                        whole -> assertThat(whole).isEqualByComparingTo("85"),
                        phased -> assertThat(phased).isEqualByComparingTo("45"));
        assertThat(view.columns().getLast().deferred()).isEqualByComparingTo("40");
        assertThat(view.groups().stream().flatMap(group -> group.rows().stream()))
                .filteredOn(row -> row.key().equals("li-data"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().getLast().deferred()).isTrue());

        UUID whole = view.columns().getFirst().id().orElseThrow();
        accepted(switching.switchTo(
                office.person("planner"),
                id,
                new SwitchingAlternative.Request(whole, office.version(id), Channel.API),
                Duration.ofMillis(50)));
        assertThat(view(id).deferred().rows()).isEmpty();

        UUID phased = deferring("Original");
        EngagementView copy =
                opening.copy(office.person("planner"), phased, "Copy").ifDone().orElseThrow();
        assertThat(copy.deferred().total().toBigDecimal()).isEqualByComparingTo("40");
    }

    @Test
    void fitting_to_a_budget_leaves_it_alone() {
        UUID id = deferring("Fitted");

        fit(id, new Budget(new BigDecimal("30"), Budget.Candidates.CHOSEN));

        EngagementView fitted = view(id);
        assertThat(fitted.state().size("li-data")).contains(Size.L);
        assertThat(fitted.deferred().total().toBigDecimal()).isEqualByComparingTo("40");
    }

    @Test
    void what_was_deferred_and_left_out_counts_when_a_budget_takes_it_again() {
        UUID id = deferring("Taken again");
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SCENARIOS\"}"));
        accepted(office.enter(
                "planner", id, Step.SCENARIOS, Office.entry(Step.SCENARIOS).replace("\"li-data\",", "")));

        fit(id, new Budget(new BigDecimal("200"), Budget.Candidates.SCOPE));

        assertThat(view(id).state().isChosen("li-data")).isTrue();
        assertThat(view(id).deferred().rows()).isEmpty();
    }

    @Test
    void what_is_kept_before_a_move_to_another_catalogue_holds_the_mark() {
        UUID id = deferring("Moved");

        transaction.executeWithoutResult(status -> {
            beforeMove.keep(id, "planner", clock.instant());
            beforeMove.moved(id, 1);
        });

        assertThat(beforeMove.find(id).orElseThrow().lineItems())
                .filteredOn(StoredLineItemChoice::deferred)
                .extracting(StoredLineItemChoice::lineItemKey)
                .containsExactly("li-data");
    }

    /** Applies a proposal step by step, as somebody does who repeats it until everything is submitted. */
    private void fit(UUID id, Budget budget) {
        ApplyingProposal.Applied applied = ApplyingProposal.Applied.PARTLY;
        for (int i = 0; i < 6 && applied == ApplyingProposal.Applied.PARTLY; i++) {
            applied = applying.apply(
                            office.person("planner"),
                            id,
                            new ApplyingProposal.Request(budget, FitStrategy.BALANCED, office.version(id)),
                            Duration.ZERO)
                    .ifDone()
                    .orElseThrow();
            office.deliver();
        }
        assertThat(applied).isEqualTo(ApplyingProposal.Applied.ENTIRELY);
    }

    private UUID deferring(String name) {
        UUID id = office.at(name, Step.SIZING);
        accepted(office.enter("planner", id, Step.SIZING, DEFERRING));
        return id;
    }

    private void defer(UUID id) {
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SIZING\"}"));
        accepted(office.enter("planner", id, Step.SIZING, DEFERRING));
    }

    private Answer<?> save(UUID id, String name, Optional<Changes> changes) {
        return saving.save(
                office.person("planner"), id, new SavingAlternative.Request(name, office.version(id), changes));
    }

    private EngagementView view(UUID id) {
        return queries.view(office.person("planner"), id).ifDone().orElseThrow();
    }
}
