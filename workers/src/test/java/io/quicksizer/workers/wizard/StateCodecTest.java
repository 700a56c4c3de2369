package io.quicksizer.workers.wizard;

import static io.quicksizer.workers.wizard.SampleCatalogue.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateCodecTest {

    @Test
    void what_was_entered_comes_back_remembered_choices_and_services_included() {
        EngagementState state = entered();

        assertThat(back(state, SampleCatalogue.opened()))
                .isEqualTo(new EngagementState(
                        SampleCatalogue.opened().context(),
                        state.years(),
                        state.spread(),
                        state.scopeTypes(),
                        state.lineItems(),
                        state.customServices()));
    }

    @Test
    void a_spread_that_was_not_accepted_yet_is_left_to_the_present_one() {
        EngagementState opened = SampleCatalogue.opened();
        EngagementState present = entered();

        assertThat(back(opened, present).spread()).isEqualTo(present.spread());
        assertThat(back(opened, present).years()).isEqualTo(present.years());
        assertThat(back(opened, opened).spread()).isEmpty();
    }

    @Test
    void the_same_state_is_stored_as_the_same_text() {
        String stored = StateCodec.write(StateEntries.of(entered(), CATALOGUE));

        assertThat(StateCodec.write(StateEntries.of(back(entered(), SampleCatalogue.opened()), CATALOGUE)))
                .isEqualTo(stored);
        assertThat(stored).contains("\"v\":2");
    }

    private static EngagementState back(EngagementState state, EngagementState present) {
        return StateCodec.read(StateCodec.write(StateEntries.of(state, CATALOGUE)))
                .over(present, CATALOGUE);
    }

    private static EngagementState entered() {
        Map<String, Choice> items = new LinkedHashMap<>();
        items.put("move", new Choice(true, Optional.of(Size.CUSTOM)));
        items.put("run", new Choice(false, Optional.of(Size.M)));
        items.put("lake", new Choice(true, Optional.empty()));
        return new EngagementState(
                SampleCatalogue.opened().context(),
                new ContractYears(2),
                Optional.of(new Spread(List.of(3_333, 6_667))),
                Set.of("cloud"),
                items,
                Map.of(
                        "move",
                        List.of(
                                new CustomServiceEntry("plan", "Plan", new BigDecimal("12.5"), "a note"),
                                new CustomServiceEntry(null, "Free text", new BigDecimal("40"), "")),
                        "run",
                        List.of(new CustomServiceEntry("build", "Build", new BigDecimal("11"), ""))));
    }
}
