package io.quicksizer.workers.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.sizing.CatalogueDays;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizingPolicies;
import io.quicksizer.workers.sizing.SpreadPreset;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final CatalogueSnapshot CATALOGUE = catalogue("42.5");

    @Test
    void a_revision_replays_to_the_same_hash() {
        Replay.Outcome outcome = Replay.of(frozen(), CATALOGUE);

        assertThat(outcome.same()).isTrue();
        assertThat(outcome.first()).isEmpty();
        assertThat(outcome.recomputedSha256()).isEqualTo(outcome.storedSha256());
    }

    @Test
    void a_size_that_was_tampered_with_in_a_copy_shows_the_first_figure_that_does_not_follow() {
        String tampered = frozen().replace("\"size\":\"M\"", "\"size\":\"L\"");

        Replay.Outcome outcome = Replay.of(tampered, CATALOGUE);

        assertThat(outcome.same()).isFalse();
        assertThat(outcome.first()).contains(new FirstDifference("rows[0].days", "42.5", "50"));
    }

    @Test
    void custom_days_that_were_tampered_with_in_a_copy_are_found() {
        String tampered = frozen().replace("\"days\":15.5,\"key\":\"plan\"", "\"days\":16.5,\"key\":\"plan\"");

        Replay.Outcome outcome = Replay.of(tampered, CATALOGUE);

        assertThat(tampered).isNotEqualTo(frozen());
        assertThat(outcome.first()).contains(new FirstDifference("rows[1].days", "27.5", "28.5"));
    }

    @Test
    void a_catalogue_that_says_something_else_is_found() {
        Replay.Outcome outcome = Replay.of(frozen(), catalogue("43"));

        assertThat(outcome.same()).isFalse();
        assertThat(outcome.first()).contains(new FirstDifference("rows[0].days", "42.5", "43"));
    }

    @Test
    void a_content_of_the_first_format_stays_the_same_to_the_letter() {
        String first = frozen().replace("\"format\":2", "\"format\":1")
                .replace("\"issue\":{\"product\":\"Quicksizer\",\"validityDays\":90},", "");

        assertThat(first).doesNotContain("issue").isNotEqualTo(frozen());
        assertThat(CanonicalJson.write(CanonicalJson.read(first))).isEqualTo(first);
        assertThat(Replay.of(first, CATALOGUE).same()).isTrue();
    }

    @Test
    void contents_state_the_same_only_to_the_letter_whatever_their_format() {
        FrozenSizing now = CanonicalJson.read(frozen());
        FrozenSizing first = now.in(1, null);

        assertThat(first.statesTheSameAs(now)).isTrue();
        assertThat(now.statesTheSameAs(CanonicalJson.read(frozen().replace("OPP-7", "OPP-8"))))
                .isFalse();
        assertThat(now.statesTheSameAs(CanonicalJson.read(frozen().replace("Quicksizer", "Another brand"))))
                .isFalse();
        assertThat(first.statesTheSameAs(CanonicalJson.read(frozen().replace("90}", "30}"))))
                .isFalse();
    }

    @Test
    void what_is_offered_beside_it_is_part_of_the_content_and_replays_too() {
        String offered = CanonicalJson.write(new Freezing(state(), CATALOGUE)
                .freeze(
                        "e",
                        "planner",
                        FrozenSizing.Issue.STANDARD,
                        List.of(new Freezing(state(), CATALOGUE).offer("Large"))));

        assertThat(offered).contains("\"format\":3", "\"name\":\"Large\"");
        assertThat(frozen()).contains("\"format\":2").doesNotContain("offers");
        assertThat(Replay.of(offered, CATALOGUE).same()).isTrue();
        assertThat(Replay.of(offered, catalogue("43")).same()).isFalse();
        assertThat(CanonicalJson.read(offered).statesTheSameAs(CanonicalJson.read(frozen())))
                .isFalse();
    }

    @Test
    void a_branding_is_part_of_what_is_signed_and_replays_to_the_letter() {
        String branded = frozen(new FrozenSizing.Issue("Northwind", 30, brand("Call us"), null));

        assertThat(branded)
                .contains("\"format\":4", "\"accent\":\"#1f5d84\"", "\"contact\":\"Call us\"", "\"version\":2");
        assertThat(Replay.of(branded, CATALOGUE).same()).isTrue();
        assertThat(CanonicalJson.write(CanonicalJson.read(branded))).isEqualTo(branded);
        assertThat(frozen()).contains("\"format\":2").doesNotContain("brand");
    }

    @Test
    void what_is_deferred_is_stated_apart_signed_and_replays_to_the_letter() {
        EngagementState deferring = deferringLake();
        String deferred = CanonicalJson.write(
                new Freezing(deferring, CATALOGUE).freeze("e", "planner", FrozenSizing.Issue.STANDARD, List.of()));
        FrozenSizing content = CanonicalJson.read(deferred);

        assertThat(content.format()).isEqualTo(5);
        assertThat(content.rows()).extracting(FrozenSizing.Row::key).containsExactly("move");
        assertThat(content.totals().days()).isEqualByComparingTo("42.5");
        assertThat(content.keptForLater()).singleElement().satisfies(row -> {
            assertThat(row.days()).isEqualByComparingTo("27.5");
            assertThat(row.years()).isEmpty();
            assertThat(row.services()).hasSize(2);
        });
        assertThat(Replay.of(deferred, CATALOGUE).same()).isTrue();
        assertThat(Replay.of(deferred.replace("\"days\":15.5", "\"days\":16.5"), CATALOGUE)
                        .first())
                .contains(new FirstDifference("deferred[0].days", "27.5", "28.5"));
        assertThat(frozen()).doesNotContain("deferred");
    }

    @Test
    void a_signature_does_not_hold_for_a_content_that_defers_something_else() {
        FrozenSizing whole = CanonicalJson.read(frozen());
        FrozenSizing deferring = CanonicalJson.read(CanonicalJson.write(new Freezing(deferringLake(), CATALOGUE)
                .freeze("e", "planner", FrozenSizing.Issue.STANDARD, List.of())));
        FrozenSizing noted = CanonicalJson.read(CanonicalJson.write(deferring).replace("\"twice\"", "\"once\""));

        assertThat(deferring.statesTheSameAs(deferring)).isTrue();
        assertThat(deferring.statesTheSameAs(whole)).isFalse();
        assertThat(deferring.statesTheSameAs(noted)).isFalse();
    }

    @Test
    void an_offer_defers_its_own() {
        String offered = CanonicalJson.write(new Freezing(state(), CATALOGUE)
                .freeze(
                        "e",
                        "planner",
                        FrozenSizing.Issue.STANDARD,
                        List.of(new Freezing(deferringLake(), CATALOGUE).offer("Small"))));
        FrozenSizing content = CanonicalJson.read(offered);

        assertThat(content.format()).isEqualTo(5);
        assertThat(content.keptForLater()).isEmpty();
        assertThat(content.offered().getFirst().keptForLater()).hasSize(1);
        assertThat(Replay.of(offered, CATALOGUE).same()).isTrue();
    }

    private static EngagementState deferringLake() {
        Map<String, Choice> items = new LinkedHashMap<>(state().lineItems());
        items.put("lake", new Choice(true, Optional.of(Size.CUSTOM), true));
        return state().withLineItems(items);
    }

    @Test
    void the_time_zone_of_documents_is_part_of_what_is_signed_and_replays_to_the_letter() {
        String berlin = frozen(FrozenSizing.Issue.STANDARD.printedAt(ZoneId.of("Europe/Berlin")));

        assertThat(berlin).contains("\"format\":6", "\"zone\":\"Europe/Berlin\"");
        assertThat(Replay.of(berlin, CATALOGUE).same()).isTrue();
        assertThat(CanonicalJson.read(berlin).issued().printedZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(CanonicalJson.read(berlin).statesTheSameAs(CanonicalJson.read(frozen())))
                .isFalse();
        assertThat(frozen(FrozenSizing.Issue.STANDARD.printedAt(ZoneId.of("Etc/UTC"))))
                .as("UTC is not written, so that hashes stay valid")
                .isEqualTo(frozen());
    }

    @Test
    void a_content_of_a_later_format_is_not_read_as_if_it_were_known() {
        assertThatThrownBy(() -> CanonicalJson.read(frozen().replace("\"format\":2", "\"format\":7")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("format 7");
    }

    @Test
    void a_signature_for_one_branding_holds_for_no_other() {
        FrozenSizing one = CanonicalJson.read(frozen(new FrozenSizing.Issue("Northwind", 30, brand("Call us"), null)));
        FrozenSizing other =
                CanonicalJson.read(frozen(new FrozenSizing.Issue("Northwind", 30, brand("Write to us"), null)));

        assertThat(one.statesTheSameAs(one)).isTrue();
        assertThat(one.statesTheSameAs(other)).isFalse();
        assertThat(one.statesTheSameAs(CanonicalJson.read(frozen()))).isFalse();
    }

    private static FrozenSizing.Brand brand(String contact) {
        return new FrozenSizing.Brand("north", 2, "#1f5d84", "a".repeat(64), contact, "", "");
    }

    private static String frozen() {
        return frozen(FrozenSizing.Issue.STANDARD);
    }

    private static String frozen(FrozenSizing.Issue issue) {
        return CanonicalJson.write(new Freezing(state(), CATALOGUE).freeze("e", "planner", issue, List.of()));
    }

    private static EngagementState state() {
        Map<String, Choice> items = new LinkedHashMap<>();
        items.put("move", new Choice(true, Optional.of(Size.M)));
        items.put("lake", new Choice(true, Optional.of(Size.CUSTOM)));
        return new EngagementState(
                new EngagementState.Context(Map.of(
                        ContextText.NAME, "Plan",
                        ContextText.CUSTOMER, "Northwind",
                        ContextText.OPPORTUNITY, "OPP-7",
                        ContextText.NOTES, "Call first")),
                ContractYears.DEFAULT,
                Optional.of(SpreadPreset.DEFAULT.spread(ContractYears.DEFAULT)),
                Set.of("cloud"),
                items,
                Map.of(
                        "lake",
                        List.of(
                                new CustomServiceEntry("plan", "Plan", new BigDecimal("15.50"), "twice"),
                                new CustomServiceEntry(null, "Our own", new BigDecimal("12"), ""))));
    }

    private static CatalogueSnapshot catalogue(String moveAtM) {
        return new CatalogueSnapshot(
                1,
                1,
                "demo.xlsx",
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                List.of(new ScopeTypeInfo("cloud", "Cloud Journey")),
                List.of(item("move", "Move", moveAtM), item("lake", "Data lake", "20.5")),
                List.of(new ServiceInfo("plan", "Plan", "Prepare", "CRM-1", "")),
                Map.of(),
                Map.of(),
                new SizingPolicies(Days.of(10), Days.of(36)));
    }

    private static CatalogueLineItem item(String key, String name, String m) {
        return new CatalogueLineItem(
                key, name, "cloud", CatalogueDays.of(Days.of(10), Days.of(new BigDecimal(m)), Days.of(50)));
    }
}
