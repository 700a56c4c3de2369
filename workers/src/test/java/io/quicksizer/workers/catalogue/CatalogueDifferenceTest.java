package io.quicksizer.workers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.ScenarioLink;
import io.quicksizer.workers.catalogue.CatalogueDifference.Kind;
import io.quicksizer.workers.catalogue.CatalogueDifference.Line;
import io.quicksizer.workers.catalogue.workbook.Layout;
import io.quicksizer.workers.catalogue.workbook.ParsedLayout;
import io.quicksizer.workers.sizing.CatalogueDays;
import io.quicksizer.workers.sizing.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueDifferenceTest {
    private static final LineItemEntry REVIEW = item("review", "Review", 10, 20, 30);
    private static final LineItemEntry AUDIT = item("audit", "Audit", 1, 2, 3);

    @Test
    void versions_that_say_the_same_do_not_differ() {
        assertThat(CatalogueDifference.between(catalogue("36", REVIEW, AUDIT), catalogue("36.00", REVIEW, AUDIT))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_was_added_renamed_resized_and_left_out_is_listed_line_by_line() {
        LineItemEntry renamed = item("review", "Operating review", 10, 22, 30);
        LineItemEntry added = item("coaching", "Coaching", 5, 6, 7);

        CatalogueDifference difference =
                CatalogueDifference.between(catalogue("36", REVIEW, AUDIT), catalogue("36", renamed, added));

        assertThat(difference.lines())
                .extracting(Line::key, Line::kind, Line::formerName)
                .containsExactly(
                        tuple("review", Kind.CHANGED, Optional.of("Review")),
                        tuple("coaching", Kind.ADDED, Optional.empty()),
                        tuple("audit", Kind.GONE, Optional.empty()));
        assertThat(difference.lines().getFirst().days())
                .extracting(CatalogueDifference.Change::differs)
                .containsExactly(false, true, false);
    }

    @Test
    void a_changed_policy_value_shows_both_figures() {
        assertThat(CatalogueDifference.between(catalogue("36", REVIEW), catalogue("40", REVIEW))
                        .policies())
                .containsExactly(new CatalogueDifference.Policy(
                        "year.minimum-days",
                        "days",
                        Optional.of(new BigDecimal("36")),
                        Optional.of(new BigDecimal("40"))));
    }

    private static PublishedCatalogue catalogue(String yearMinimum, LineItemEntry... items) {
        return new PublishedCatalogue(
                new VersionEntry(
                        1,
                        1,
                        CatalogueStatus.PUBLISHED,
                        "a.xlsx",
                        "",
                        Instant.EPOCH,
                        "admin",
                        Optional.of(Instant.EPOCH),
                        Optional.of("admin"),
                        Optional.empty(),
                        Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                List.of(items),
                new Policies(
                        List.of(new PolicyValueEntry("year.minimum-days", new BigDecimal(yearMinimum), "days", "N20"))),
                new ParsedLayout("Main", "Scenario Template", Layout.STANDARD));
    }

    private static LineItemEntry item(String key, String name, int s, int m, int l) {
        return new LineItemEntry(
                key,
                Optional.empty(),
                name,
                "family",
                CatalogueDays.of(Days.of(s), Days.of(m), Days.of(l)),
                Map.of(),
                Optional.empty(),
                ScenarioLink.NONE,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
