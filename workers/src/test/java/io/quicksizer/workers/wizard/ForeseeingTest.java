package io.quicksizer.workers.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that follow the typing: whatever is right so far counts, and what is wrong keeps its stored value. */
class ForeseeingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'y1':40,'y2':40,'y3':40} | 3334,3333,3333",
                "{'durationYears':2,'y1':50,'y2':25,'y3':25} | 6667,3333",
                "{'durationYears':2,'spreadPreset':'EVEN'} | 5000,5000",
                "{'y1':'x','y2':40,'y3':-1} | 5000,2500,2500",
                "{'durationYears':9,'y1':10,'y2':10,'y3':20} | 2500,2500,5000",
                "{'y1':0,'y2':0,'y3':0} | 5000,2500,2500",
                "{'durationYears':2,'spreadPreset':'STEEP'} | 5000,5000",
            })
    void percentages_on_their_way_to_100_are_shown_rescaled(String entry, String spread) {
        EngagementState foreseen = foreseen(Step.CONTEXT, SampleCatalogue.described(), entry);

        assertThat(foreseen.spreadOrDefault().hundredths())
                .extracting(String::valueOf)
                .containsExactly(spread.split(","));
    }

    @Test
    void leaving_out_a_scope_type_shows_before_it_is_confirmed() {
        EngagementState foreseen =
                foreseen(Step.SCOPE, SampleCatalogue.sized(Size.M), "{'scopeTypes':['cloud','moon',7]}");

        assertThat(foreseen.scopeTypes()).containsExactly("cloud");
        assertThat(foreseen.size("lake")).contains(Size.M);
    }

    @Test
    void a_type_without_a_choice_keeps_no_other_choice_from_showing() {
        EngagementState foreseen = foreseen(
                Step.SCENARIOS,
                SampleCatalogue.chosen(),
                "{'groups':[{'key':'cloud','selected':['run','moon']},{'key':'data','selected':[]}]}");

        assertThat(foreseen.chosenLineItems(SampleCatalogue.CATALOGUE))
                .extracting(CatalogueLineItem::key)
                .containsExactly("run");
    }

    @Test
    void sizes_that_are_right_count_beside_those_that_are_wrong() {
        EngagementState foreseen = foreseen(
                Step.SIZING,
                SampleCatalogue.sized(Size.M),
                "{'lines':[{'key':'move','size':'L'},{'key':'run','size':'XXL'},{'key':'moon','size':'S'}]}");

        assertThat(foreseen.size("move")).contains(Size.L);
        assertThat(foreseen.size("run")).contains(Size.S);
        assertThat(foreseen.size("lake")).contains(Size.M);
        assertThat(foreseen.lineItems()).doesNotContainKey("moon");
    }

    @Test
    void services_that_are_right_count_beside_those_that_are_wrong() {
        EngagementState foreseen = foreseen(
                Step.EXPERT,
                SampleCatalogue.customised(),
                "{'services':[{'lineItem':'lake','service':'build','days':'20'},"
                        + "{'lineItem':'lake','service':'plan','days':'1'},"
                        + "{'lineItem':'move','service':'plan','days':'20'}]}");

        assertThat(foreseen.customServices().get("lake"))
                .extracting(CustomServiceEntry::service, CustomServiceEntry::days)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("build", new BigDecimal("20")));
        assertThat(foreseen.customServices()).doesNotContainKey("move");
    }

    @Test
    void a_review_changes_nothing() {
        EngagementState state = SampleCatalogue.customised();

        assertThat(foreseen(Step.REVIEW, state, "{'comment':'please'}")).isEqualTo(state);
        assertThat(foreseen(Step.EXPERT, state, "{}").customServices().get("lake"))
                .isEqualTo(List.of());
    }

    private static EngagementState foreseen(Step step, EngagementState state, String entry) {
        return Wizard.foresee(StepEntry.read(step, Entering.json(entry)), state, SampleCatalogue.CATALOGUE);
    }
}
