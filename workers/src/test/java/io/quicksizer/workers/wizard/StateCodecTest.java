package io.quicksizer.workers.wizard;

import static io.quicksizer.workers.wizard.SampleCatalogue.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.Spread;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateCodecTest {
    private static final String FREE_TEXT = ExpertEntry.FREE_TEXT;
    /** Without the line item "move" and the service "build". */
    private static final CatalogueSnapshot SMALLER = new CatalogueSnapshot(
            2,
            2,
            "smaller.xlsx",
            CATALOGUE.publishedAt(),
            CATALOGUE.scopeTypes(),
            CATALOGUE.lineItems().stream()
                    .filter(item -> !item.key().equals("move"))
                    .toList(),
            CATALOGUE.services().stream()
                    .filter(service -> service.key().equals("plan"))
                    .toList(),
            Map.of(),
            Map.of(),
            CATALOGUE.policies());

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

    @Test
    void what_the_catalogue_lacks_is_kept_from_the_older_entries_and_nothing_twice() {
        StateEntries older = StateEntries.of(
                withServices(Map.of(
                        "move", List.of(service("plan", "Plan")),
                        "run", List.of(service("build", "Build"), service("plan", "Plan"), service(null, "Free")))),
                CATALOGUE);
        StateEntries present = StateEntries.of(withServices(Map.of("run", List.of(service(null, "New")))), SMALLER);

        StateEntries kept = present.keeping(older, SMALLER);

        assertThat(kept.sizing().rows()).extracting(SizingEntry.Line::lineItem).containsExactly("run", "lake", "move");
        assertThat(kept.scenarios().selects("move")).isTrue();
        assertThat(kept.scope().keys()).containsExactly("cloud");
        assertThat(kept.expert().rows())
                .extracting(row -> row.lineItemKey() + " " + row.serviceKey() + " " + row.identity())
                .containsExactly("run " + FREE_TEXT + " New", "move plan plan", "run build build");
    }

    @Test
    void a_service_without_days_is_stored_as_a_blank() {
        StateEntries entries = StateEntries.of(
                withServices(Map.of("run", List.of(new CustomServiceEntry("plan", "Plan", null, null)))), CATALOGUE);

        assertThat(entries.expert().rows().getFirst().days().value()).isEmpty();
    }

    private static EngagementState withServices(Map<String, List<CustomServiceEntry>> services) {
        EngagementState state = entered();
        return new EngagementState(
                state.context(), state.years(), state.spread(), state.scopeTypes(), state.lineItems(), services);
    }

    private static CustomServiceEntry service(@Nullable String key, String name) {
        return new CustomServiceEntry(key, name, new BigDecimal("12"), "");
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
