package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fields of a page as an entry. */
class FormEntryTest {

    @Test
    void percentages_may_have_a_comma_and_texts_keep_theirs() {
        ContextEntry entry = (ContextEntry) FormEntry.of(
                Step.CONTEXT, Map.of("customer", List.of("Miller, Inc"), "y1", List.of(" 60,5 "), "y2", List.of("")));

        assertThat(entry.text(ContextText.CUSTOMER)).isEqualTo(Input.of("Miller, Inc"));
        assertThat(entry.text(ContextText.NOTES)).isEqualTo(Input.absent());
        assertThat(entry.percent(1)).isEqualTo(Input.of(new Decimal("60.5")));
        assertThat(entry.percent(2)).isEqualTo(Input.blank());
    }

    @Test
    void a_list_of_nothing_is_not_the_same_as_no_list() {
        assertThat(FormEntry.of(Step.SCOPE, Map.of("scopeTypes", List.of(""))))
                .isEqualTo(new ScopeEntry(Intent.NONE, Input.of(List.of()), Input.absent()));
        assertThat(FormEntry.of(Step.SCOPE, Map.of("confirmDrop", List.of("false", "true"))))
                .isEqualTo(new ScopeEntry(Intent.NONE, Input.absent(), Input.of(true)));
    }

    @Test
    void rows_keep_their_order_and_lose_their_gaps() {
        ExpertEntry entry = (ExpertEntry) FormEntry.of(
                Step.EXPERT,
                Map.of(
                        "services[10].lineItem", List.of("b"),
                        "services[2].lineItem", List.of("a"),
                        "services[2].days", List.of("1,5")));

        assertThat(entry.rows()).extracting(ExpertEntry.Service::lineItemKey).containsExactly("a", "b");
        assertThat(entry.rows().getFirst().days()).isEqualTo(Input.of(new Decimal("1.5")));
    }

    @Test
    void rows_go_before_a_single_value_of_their_name() {
        SizingEntry sizing = (SizingEntry) FormEntry.of(
                Step.SIZING,
                Map.of("lines", List.of("x"), "lines[0].key", List.of("lake"), "lines[0].size", List.of("M")));
        ScenariosEntry scenarios = (ScenariosEntry) FormEntry.of(
                Step.SCENARIOS, Map.of("groups[0].key", List.of("data"), "groups[0].selected", List.of("", "lake")));

        assertThat(sizing.rows()).hasSize(1);
        assertThat(scenarios.selects("lake")).isTrue();
    }

    @Test
    void names_that_no_field_has_are_kept_to_be_refused() {
        assertThat(FormEntry.of(Step.REVIEW, Map.of("colour", List.of("red")))
                        .intent()
                        .unknownFields())
                .containsExactly("colour");
    }
}
