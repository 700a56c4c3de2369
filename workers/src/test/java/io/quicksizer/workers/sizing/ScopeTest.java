package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static io.quicksizer.workers.sizing.SizingFixtures.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/domain.md, rule 6: scope")
class ScopeTest {

    private static final Set<String> KNOWN = Set.of("cloud", "data", "security");
    private static final CatalogueLineItem MIGRATION = item("migration", "cloud");
    private static final CatalogueLineItem LAKE = item("lake", "data");
    private static final CatalogueLineItem WAREHOUSE = item("warehouse", "data");
    private static final List<CatalogueLineItem> CATALOGUE = List.of(MIGRATION, LAKE, WAREHOUSE);
    private static final Scope BOTH = new Scope(List.of("cloud", "data"));

    private static CatalogueLineItem item(String key, String scopeType) {
        return new CatalogueLineItem(
                key, "Name of " + key, scopeType, CatalogueDays.of(days("1"), days("2"), days("3")));
    }

    private static ScopeGroup group(String type, String... selected) {
        return new ScopeGroup(type, Arrays.asList(selected));
    }

    private static Checked<List<CatalogueLineItem>> check(ScopeGroup... groups) {
        return ScopedLineItems.check(BOTH, Arrays.asList(groups), CATALOGUE);
    }

    @Test
    void the_chosen_types_keep_their_order() {
        assertThat(Scope.check(List.of("data", "cloud"), KNOWN).orThrow().types())
                .containsExactly("data", "cloud");
    }

    @Test
    void at_least_one_type_is_needed() {
        assertThat(refusals(Scope.check(List.of(), KNOWN))).containsExactly("scopeTypes SCOPE_EMPTY");
        assertThatThrownBy(() -> new Scope(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknown_missing_and_repeated_types_are_refused() {
        assertThat(refusals(Scope.check(Arrays.asList("cloud", "space", null, "cloud"), KNOWN)))
                .containsExactly(
                        "scopeTypes[1] SCOPE_TYPE_UNKNOWN",
                        "scopeTypes[2] VALUE_MISSING",
                        "scopeTypes[3] SCOPE_TYPE_TWICE");
    }

    @Test
    void leaving_a_type_asks_before_its_line_items_are_dropped() {
        Scope cloudOnly = new Scope(List.of("cloud"));
        Checked<Scope> asked = cloudOnly.confirming(CATALOGUE, false);

        assertThat(cloudOnly.dropped(CATALOGUE)).containsExactly(LAKE, WAREHOUSE);
        assertThat(refusals(asked)).containsExactly("confirmDrop SCOPE_DROP_UNCONFIRMED");
        assertThat(asked.problems().getFirst().arguments()).containsExactly("Name of lake, Name of warehouse");
        assertThat(cloudOnly.confirming(CATALOGUE, true).orThrow()).isEqualTo(cloudOnly);
    }

    @Test
    void a_scope_that_drops_nothing_asks_nothing() {
        assertThat(BOTH.dropped(CATALOGUE)).isEmpty();
        assertThat(BOTH.confirming(CATALOGUE, false).orThrow()).isEqualTo(BOTH);
    }

    @Test
    void each_chosen_type_with_a_line_item_is_accepted() {
        assertThat(check(group("data", "warehouse"), group("cloud", "migration"))
                        .orThrow())
                .containsExactly(WAREHOUSE, MIGRATION);
    }

    @Test
    void each_chosen_type_needs_at_least_one_line_item() {
        assertThat(refusals(check(group("cloud", "migration"), group("data"))))
                .containsExactly("groups[1].selected SCOPE_TYPE_WITHOUT_LINE_ITEM");
        assertThat(refusals(check(group("cloud", "migration"), new ScopeGroup("data", null))))
                .containsExactly("groups[1].selected SCOPE_TYPE_WITHOUT_LINE_ITEM");
        assertThat(refusals(check(group("cloud", "migration")))).containsExactly("groups SCOPE_TYPE_WITHOUT_LINE_ITEM");
    }

    @Test
    void line_items_must_exist_belong_to_their_type_and_occur_once() {
        assertThat(refusals(check(
                        group("cloud", "migration", "lake", "nothing", null, "migration"), group("data", "lake"))))
                .containsExactly(
                        "groups[0].selected[1] LINE_ITEM_OUT_OF_SCOPE",
                        "groups[0].selected[2] LINE_ITEM_UNKNOWN",
                        "groups[0].selected[3] VALUE_MISSING",
                        "groups[0].selected[4] LINE_ITEM_TWICE");
    }

    @Test
    void groups_name_a_chosen_type_once() {
        assertThat(refusals(check(
                        group("cloud", "migration"),
                        group("data", "lake"),
                        group("security", "migration"),
                        group("data", "lake"),
                        group(null, "lake"),
                        null)))
                .containsExactly(
                        "groups[2].scopeType SCOPE_TYPE_UNKNOWN",
                        "groups[3].scopeType SCOPE_TYPE_TWICE",
                        "groups[4].scopeType VALUE_MISSING",
                        "groups[5].scopeType VALUE_MISSING");
    }
}
