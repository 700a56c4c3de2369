package io.quicksizer.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Facts;
import io.quicksizer.workers.frozen.FrozenSizing.Offer;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.frozen.FrozenSizing.Totals;
import io.quicksizer.workers.frozen.FrozenSizing.Warning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OffersViewTest {
    private static final Facts FACTS = new Facts(BigDecimal.ZERO, 0);
    private static final List<BigDecimal> WHOLE = List.of(new BigDecimal("100"));

    @Test
    void custom_services_spread_and_warnings_of_an_offer_are_shown_to_whoever_signs_it() {
        Row custom =
                row("CUSTOM", new ServiceDays(null, "", "Cut-over", "", BigDecimal.TEN, "FREE_TEXT", "remote", false));

        OffersView view = OffersView.of(
                        content(List.of(new Offer(
                                "Large",
                                1,
                                WHOLE,
                                List.of(custom),
                                totals(),
                                List.of(new Warning("year-below-minimum", "Year 1 is low.")),
                                FACTS,
                                null))),
                        Locale.ENGLISH)
                .orElseThrow();

        assertThat(view.rows().getFirst().cells().getLast().custom())
                .containsExactly(new DecisionView.Custom("Cut-over", true, BigDecimal.TEN, "remote"));
        assertThat(view.columns().getLast().spread()).isEqualTo(WHOLE);
        assertThat(view.columns().getLast().warnings()).containsExactly("Year 1 is low.");
        assertThat(view.rows().getFirst().cells().getFirst().custom()).isEmpty();
    }

    private static FrozenSizing content(List<Offer> offers) {
        return new FrozenSizing(
                3,
                "e",
                new FrozenSizing.Catalogue(1, "demo.xlsx"),
                new FrozenSizing.Context(Map.of(), "planner"),
                1,
                WHOLE,
                List.of(row("M", new ServiceDays("plan", "Run", "Plan", "", BigDecimal.TEN, "TEMPLATE", "", false))),
                totals(),
                List.of(),
                FACTS,
                FrozenSizing.Issue.STANDARD,
                offers,
                null);
    }

    private static Row row(String size, ServiceDays service) {
        return new Row(
                "move", "Move", "cloud", "Cloud", size, BigDecimal.TEN, List.of(BigDecimal.TEN), List.of(service));
    }

    private static Totals totals() {
        return new Totals(BigDecimal.TEN, List.of(BigDecimal.TEN));
    }
}
