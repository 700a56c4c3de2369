package io.quicksizer.workers.wizard;

import static io.quicksizer.workers.wizard.Entering.enter;
import static io.quicksizer.workers.wizard.Entering.form;
import static io.quicksizer.workers.wizard.Entering.problems;
import static io.quicksizer.workers.wizard.SampleCatalogue.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizingResult;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 12 of docs/domain.md. */
class DeferredLineItemsTest {
    private static final EngagementState SIZED = SampleCatalogue.customised();

    @Test
    void what_is_deferred_keeps_size_and_services_and_counts_nowhere() {
        EngagementState state = deferring(SIZED, "lake");

        SizingResult figures = EngagementFigures.of(state, CATALOGUE).result();
        assertThat(figures.rows()).extracting(row -> row.item().key()).containsExactly("move", "run");
        assertThat(figures.total().toBigDecimal()).isEqualByComparingTo("54.5");
        assertThat(figures.facts().customShare()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(EngagementFigures.ofDeferred(state, CATALOGUE)
                        .result()
                        .total()
                        .toBigDecimal())
                .isEqualByComparingTo("15.5");
        assertThat(state.size("lake")).contains(Size.CUSTOM);
        assertThat(state.expertOpen(CATALOGUE)).isTrue();
        assertThat(Completeness.problems(state, CATALOGUE)).isEmpty();
    }

    @Test
    void it_is_marked_at_sizing_and_the_mark_is_taken_back_there() {
        StepDecision marked = enter(Step.SIZING, SIZED, lines("'deferred':true"));
        assertThat(problems(marked)).isEmpty();
        assertThat(marked.state().deferredLineItems(CATALOGUE))
                .extracting(CatalogueLineItem::key)
                .containsExactly("lake");

        StepDecision counted = enter(Step.SIZING, marked.state(), lines("'deferred':false"));
        assertThat(counted.state().deferredLineItems(CATALOGUE)).isEmpty();
    }

    @Test
    void an_answer_that_does_not_mention_it_leaves_it_as_it_is() {
        EngagementState state = deferring(SIZED, "lake");

        assertThat(enter(Step.SIZING, state, lines("'note':1")).state().isDeferred("lake"))
                .isTrue();
        assertThat(enter(Step.SIZING, state, lines("'deferred':null")).state().isDeferred("lake"))
                .isTrue();
        assertThat(problems(enter(Step.SIZING, state, lines("'deferred':'soon'"))))
                .containsExactly("lines[2].deferred field-mistyped");
    }

    @Test
    void a_sizing_in_which_everything_is_deferred_is_refused_where_it_is_entered_and_at_the_review() {
        EngagementState state = deferring(SIZED, "run", "lake");
        String all = lines("'deferred':true").replace("'move','size':'M'", "'move','size':'M','deferred':true");

        assertThat(problems(enter(Step.SIZING, state, all))).containsExactly("lines everything-deferred");
        assertThat(Completeness.problems(deferring(SIZED, "move", "run", "lake"), CATALOGUE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Sizing", "Every line item is deferred"));
    }

    @Test
    void its_services_obey_the_same_rules() {
        EngagementState state = deferring(SampleCatalogue.sized(Size.CUSTOM), "lake");

        assertThat(Completeness.problems(state, CATALOGUE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Data lake"));
    }

    @Test
    void left_out_and_chosen_again_it_counts() {
        EngagementState state = deferring(SIZED, "run");
        EngagementState without = enter(
                        Step.SCENARIOS,
                        state,
                        "{'groups':[{'key':'cloud','selected':['move']},{'key':'data','selected':['lake']}]}")
                .state();

        assertThat(without.deferredLineItems(CATALOGUE)).isEmpty();
        assertThat(without.isDeferred("run")).isFalse();
    }

    @Test
    void forms_show_the_mark_and_the_review_names_what_is_deferred() {
        EngagementState state = deferring(SIZED, "lake");

        JsonNode lines = form(Step.SIZING, state).path("lines");
        assertThat(lines.path(0).path("deferred").asBoolean(true)).isFalse();
        assertThat(lines.path(2).path("deferred").asBoolean(false)).isTrue();
        JsonNode review = form(Step.REVIEW, state);
        assertThat(review.path("rows")).hasSize(2);
        assertThat(review.path("warnings").toString()).contains("Deferred, so not counted: Data lake.");
    }

    @Test
    void stored_entries_hold_the_mark_and_say_nothing_where_there_is_none() {
        EngagementState state = deferring(SIZED, "lake");
        String stored = StateCodec.write(StateEntries.of(state, CATALOGUE));

        assertThat(StateCodec.read(stored)
                        .over(SampleCatalogue.opened(), CATALOGUE)
                        .lineItems())
                .isEqualTo(state.lineItems());
        assertThat(StateCodec.write(StateEntries.of(SIZED, CATALOGUE))).doesNotContain("deferred");
    }

    @Test
    void it_begins_an_engagement_of_its_own_in_which_it_counts() {
        EngagementState next = deferring(SIZED, "lake").startingWithDeferred(CATALOGUE);

        assertThat(next.scopeTypes()).containsExactly("data");
        assertThat(next.countedLineItems(CATALOGUE))
                .extracting(CatalogueLineItem::key)
                .containsExactly("lake");
        assertThat(EngagementFigures.of(next, CATALOGUE).result().total().toBigDecimal())
                .isEqualByComparingTo("15.5");
        assertThat(SIZED.startingWithDeferred(CATALOGUE).lineItems()).isEmpty();
    }

    /** Every line item at its size, with something more said about the last one. */
    private static String lines(String more) {
        return "{'lines':[{'key':'move','size':'M'},{'key':'run','size':'S','deferred':%s},{'key':'lake','size':'CUSTOM',%s}]}"
                .formatted("null", more);
    }

    static EngagementState deferring(EngagementState state, String... keys) {
        Map<String, Choice> items = new LinkedHashMap<>(state.lineItems());
        List.of(keys).forEach(key -> items.put(key, new Choice(true, state.size(key), true)));
        return state.withLineItems(items);
    }
}
