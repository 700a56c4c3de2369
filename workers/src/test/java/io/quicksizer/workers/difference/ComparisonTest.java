package io.quicksizer.workers.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.difference.Cause.Rule;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final FrozenSizing PLAN = FrozenSizings.plan();
    private static final String DEFERRED_LAKE = """
            [{"days":20,"key":"lake","name":"Data lake","scopeType":"Data","scopeTypeKey":"data","size":"CUSTOM","years":[],
              "services":[{"collapsed":false,"crmId":"","days":20,"key":"build","name":"Build","note":"","section":"Run",
                           "source":"CUSTOM"}]}]""";
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void a_revision_compared_with_itself_shows_nothing() {
        assertThat(Comparison.of(PLAN, FrozenSizings.plan(), Acts.NONE)).isEmpty();
    }

    @Test
    void another_size_and_all_that_follows_from_it_were_caused_by_the_person_who_chose_it() {
        FrozenSizing larger =
                FrozenSizings.of(1, List.of(FrozenSizings.move("L", "50"), FrozenSizings.lake("20")), "70");
        Act sizing = act("SIZING", "paula", 0, """
                {"lines":[{"key":"move","size":"L"},{"key":"lake","size":"CUSTOM"}]}""");

        List<Change> changes = Comparison.of(PLAN, larger, new Acts(List.of(sizing)));

        assertThat(changes)
                .extracting(Change::kind)
                .contains(
                        CellKind.SIZE,
                        CellKind.LINE_ITEM_DAYS,
                        CellKind.LINE_ITEM_YEAR,
                        CellKind.SERVICE_DAYS,
                        CellKind.TOTAL_DAYS,
                        CellKind.YEAR_DAYS);
        assertThat(changes).allSatisfy(change -> assertThat(change.causes()).containsExactly(sizing.cause()));
        assertThat(changes)
                .filteredOn(change -> !change.implied())
                .extracting(Change::kind)
                .containsOnly(CellKind.SIZE, CellKind.LINE_ITEM_DAYS, CellKind.TOTAL_DAYS, CellKind.YEAR_DAYS);
        assertThat(change(changes, CellKind.SIZE).before()).isEqualTo("M");
        assertThat(change(changes, CellKind.SIZE).after()).isEqualTo("L");
        assertThat(change(changes, CellKind.SIZE).lineItem()).isEqualTo("Move");
    }

    @Test
    void whoever_submits_the_same_value_again_is_not_the_one_who_changed_it() {
        FrozenSizing renamed = FrozenSizings.withContext(
                PLAN,
                new FrozenSizing.Context(
                        Map.of(ContextText.NAME, "Plan", ContextText.CUSTOMER, "Fabrikam", ContextText.NOTES, "call"),
                        "planner"));
        Act paula = act("CONTEXT", "paula", 0, "{\"customer\":\"Fabrikam\",\"notes\":\"\"}");
        Act pete = act("CONTEXT", "pete", 1, "{\"customer\":\"Fabrikam\",\"notes\":\"call\"}");

        List<Change> changes = Comparison.of(PLAN, renamed, new Acts(List.of(paula, pete)));

        assertThat(change(changes, CellKind.CUSTOMER).causes()).containsExactly(paula.cause());
        assertThat(change(changes, CellKind.NOTES).causes()).containsExactly(pete.cause());
    }

    @Test
    void another_branding_is_shown_with_its_cause() {
        FrozenSizing branded = CanonicalJson.read(CanonicalJson.write(PLAN)
                .replace(
                        "\"issue\":{",
                        "\"issue\":{\"brand\":{\"team\":\"north\",\"version\":2,\"accent\":\"#1f5d84\",\"logo\":\"\","
                                + "\"contact\":\"\",\"cover\":\"\",\"legal\":\"\"},"));

        List<Change> changes = Comparison.of(PLAN, branded, Acts.NONE);

        assertThat(changes).hasSize(1);
        assertThat(change(changes, CellKind.BRANDING).after()).isEqualTo("Quicksizer, 90 d, north v2");
        assertThat(change(changes, CellKind.BRANDING).causes()).containsExactly(Rule.BRANDING);
    }

    @Test
    void each_statement_of_an_alternative_that_is_offered_is_a_change_of_it() {
        FrozenSizing offered = offering(FrozenSizings.figures("50", "50"), FrozenSizings.lake("20"));
        FrozenSizing.Row lake = FrozenSizings.lake("20");
        FrozenSizing.ServiceDays build = lake.services().getFirst();
        FrozenSizing.Row noted = with(
                lake,
                new FrozenSizing.ServiceDays(
                        build.key(),
                        build.section(),
                        build.name(),
                        build.crmId(),
                        build.days(),
                        build.source(),
                        "remote",
                        build.collapsed()));
        FrozenSizing.Row moved = with(
                lake,
                new FrozenSizing.ServiceDays(
                        "other",
                        build.section(),
                        build.name(),
                        build.crmId(),
                        build.days(),
                        build.source(),
                        build.note(),
                        build.collapsed()));

        assertThat(Comparison.of(offered, offered, Acts.NONE)).isEmpty();
        assertThat(Comparison.of(offered, offering(FrozenSizings.figures("60", "40"), lake), Acts.NONE))
                .extracting(Change::kind)
                .containsExactly(CellKind.OFFER);
        assertThat(Comparison.of(offered, offering(FrozenSizings.figures("50", "50"), noted), Acts.NONE))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).contains("Build 20 remote"));
        assertThat(Comparison.of(offered, offering(FrozenSizings.figures("50", "50"), moved), Acts.NONE))
                .extracting(Change::kind)
                .containsExactly(CellKind.OFFER);
    }

    @Test
    void deferring_a_line_item_is_one_choice_of_a_person_and_explains_its_days_and_the_total() {
        FrozenSizing deferring = CanonicalJson.read(
                CanonicalJson.write(FrozenSizings.of(1, List.of(FrozenSizings.move("M", "40")), "40"))
                        .replace("\"durationYears\"", "\"deferred\":" + DEFERRED_LAKE + ",\"durationYears\""));
        Act sizing = act("SIZING", "paula", 0, """
                {"lines":[{"key":"move","size":"M","deferred":false},{"key":"lake","size":"CUSTOM","deferred":true}]}""");

        List<Change> changes = Comparison.of(PLAN, deferring, new Acts(List.of(sizing)));

        assertThat(changes).allSatisfy(change -> assertThat(change.causes()).containsExactly(sizing.cause()));
        assertThat(changes)
                .filteredOn(change -> !change.implied())
                .extracting(Change::kind)
                .containsOnly(CellKind.DEFERRED, CellKind.LINE_ITEM_DAYS, CellKind.TOTAL_DAYS, CellKind.YEAR_DAYS);
        assertThat(change(changes, CellKind.DEFERRED).lineItem()).isEqualTo("Data lake");
        assertThat(change(changes, CellKind.DEFERRED_DAYS).after()).isEqualTo("20");
        assertThat(Comparison.of(deferring, PLAN, Acts.NONE))
                .extracting(Change::kind)
                .contains(CellKind.DEFERRED, CellKind.LINE_ITEM_DAYS)
                .doesNotContain(CellKind.LINE_ITEM);
    }

    private static FrozenSizing.Row with(FrozenSizing.Row row, FrozenSizing.ServiceDays service) {
        return new FrozenSizing.Row(
                row.key(),
                row.name(),
                row.scopeTypeKey(),
                row.scopeType(),
                row.size(),
                row.days(),
                row.years(),
                List.of(service));
    }

    private static FrozenSizing offering(List<BigDecimal> spread, FrozenSizing.Row row) {
        return new FrozenSizing(
                PLAN.format(),
                PLAN.engagementId(),
                PLAN.catalogue(),
                PLAN.context(),
                PLAN.durationYears(),
                PLAN.spread(),
                PLAN.rows(),
                PLAN.totals(),
                PLAN.warnings(),
                PLAN.facts(),
                PLAN.issue(),
                List.of(new FrozenSizing.Offer(
                        "Large",
                        2,
                        spread,
                        List.of(row),
                        new FrozenSizing.Totals(row.days(), row.years()),
                        List.of(),
                        PLAN.facts(),
                        null)),
                null);
    }

    @Test
    void days_that_change_with_the_catalogue_were_caused_by_it() {
        FrozenSizing moved =
                FrozenSizings.of(2, List.of(FrozenSizings.move("M", "44"), FrozenSizings.lake("20")), "64");

        List<Change> changes = Comparison.of(PLAN, moved, Acts.NONE);

        assertThat(changes)
                .allSatisfy(change ->
                        assertThat(change.causes()).as(change.toString()).containsExactly(new Cause.Catalogue(1, 2)));
    }

    @Test
    void custom_days_were_caused_by_the_person_who_entered_them_in_expert_mode() {
        FrozenSizing more = FrozenSizings.of(1, List.of(FrozenSizings.move("M", "40"), FrozenSizings.lake("24")), "64");
        Act expert = act("EXPERT", "pete", 0, """
                {"services":[{"lineItem":"lake","service":"build","days":"24.00"}]}""");

        List<Change> changes = Comparison.of(PLAN, more, new Acts(List.of(expert)));

        assertThat(change(changes, CellKind.SERVICE_DAYS).causes()).containsExactly(expert.cause());
        assertThat(change(changes, CellKind.TOTAL_DAYS).causes()).containsExactly(expert.cause());
    }

    @Test
    void a_line_item_that_went_is_one_change_and_its_figures_are_implied() {
        FrozenSizing less = FrozenSizings.of(1, List.of(FrozenSizings.lake("20")), "20");
        Act scenarios = act("SCENARIOS", "paula", 0, """
                {"groups":[{"key":"data","selected":["lake"]}]}""");

        List<Change> changes = Comparison.of(PLAN, less, new Acts(List.of(scenarios)));

        Change gone = change(changes, CellKind.LINE_ITEM);
        assertThat(gone.before()).isEqualTo("Move");
        assertThat(gone.after()).isNull();
        assertThat(gone.causes()).containsExactly(scenarios.cause());
        assertThat(changes)
                .filteredOn(change -> change.cell().lineItem().equals("move") && change != gone)
                .isNotEmpty()
                .allMatch(Change::implied);
    }

    @Test
    void percentages_that_nobody_typed_come_from_rescaling() {
        FrozenSizing rescaled = FrozenSizings.withSpread(PLAN, "66.67", "33.33");
        Act context = act("CONTEXT", "paula", 0, """
                {"spreadPreset":"AS_TYPED","y1":100,"y2":50}""");

        List<Change> changes = Comparison.of(PLAN, rescaled, new Acts(List.of(context)));

        assertThat(change(changes, CellKind.SPREAD).causes()).containsExactly(Rule.NORMALISATION, context.cause());
    }

    @Test
    void typed_percentages_were_caused_by_the_person() {
        FrozenSizing typed = FrozenSizings.withSpread(PLAN, "60", "40");
        Act context = act("CONTEXT", "paula", 0, """
                {"spreadPreset":"AS_TYPED","y1":60,"y2":"40"}""");

        assertThat(Comparison.of(PLAN, typed, new Acts(List.of(context))))
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(context.cause()));
    }

    @Test
    void a_year_that_moves_alone_was_moved_by_rounding() {
        FrozenSizing.Row row = FrozenSizings.move("M", "40");
        FrozenSizing.Row rounded = new FrozenSizing.Row(
                row.key(),
                row.name(),
                row.scopeTypeKey(),
                row.scopeType(),
                row.size(),
                row.days(),
                FrozenSizings.figures("20.01", "19.99"),
                row.services());

        List<Change> changes =
                Comparison.of(PLAN, FrozenSizings.of(1, List.of(rounded, FrozenSizings.lake("20")), "60"), Acts.NONE);

        assertThat(changes)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(Rule.ROUNDING));
    }

    private static Change change(List<Change> changes, CellKind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Act act(String step, String actor, int hour, String payload) {
        try {
            return Act.of(
                    StepEntry.read(Step.valueOf(step), new ObjectMapper().readTree(payload)),
                    actor,
                    MORNING.plusSeconds(hour * 3600L));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
