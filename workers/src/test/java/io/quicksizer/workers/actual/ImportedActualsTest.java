package io.quicksizer.workers.actual;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.actual.ActualRow;
import io.quicksizer.workers.actual.ActualEntry.Seen;
import io.quicksizer.workers.document.DecimalSeparator;
import io.quicksizer.workers.document.DecodedText;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportedActualsTest {
    private static final Seen NOTHING = new Seen("", "");

    private final ImportedActuals imported = new ImportedActuals(
            Map.of(
                    "li-a", row("li-a", "Foundation"),
                    "li-b", row("li-b", "Migration"),
                    "li-c", row("li-c", "Migration")),
            Map.of("li-a", stored("=SUM(A1) days are missing")));

    @Test
    void a_row_names_its_line_item_by_key_or_by_a_name_that_no_other_has() {
        ActualsCsv.Content content = ActualsCsv.read("line-item,days\n foundation ,1\nli-b,2\nNowhere,3\n");

        assertThat(imported.problems(content)).isEmpty();
        assertThat(imported.entries(content, false))
                .extracting(ActualEntry::lineItem)
                .containsExactly("li-a", "li-b", "Nowhere");
    }

    @Test
    void a_name_of_several_line_items_is_refused() {
        assertThat(imported.problems(ActualsCsv.read("line-item,days\nMigration,1\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ActualProblem.LINE_ITEM_NAME_SHARED));
    }

    @Test
    void notes_are_kept_without_a_column_for_them_and_replaced_with_one() {
        assertThat(imported.entries(ActualsCsv.read("line-item,days\nli-a,1\nli-b,2\n"), false))
                .containsExactly(
                        new ActualEntry("li-a", "1", "=SUM(A1) days are missing", NOTHING),
                        new ActualEntry("li-b", "2", "", NOTHING));
        assertThat(imported.entries(ActualsCsv.read("line-item,days,note\nli-a,1,\n"), true))
                .containsExactly(new ActualEntry("li-a", "1", "", null));
    }

    @ParameterizedTest
    @CsvSource({"POINT, 12.5", "COMMA, '12,5'"})
    void the_file_to_download_can_be_imported_as_it_is(DecimalSeparator separator, String days) {
        ActualsView.Row row = new ActualsView.Row(
                "li-a", "Foundation", "M", BigDecimal.TEN, new BigDecimal("12.50"), null, "=SUM(A1) days are missing");

        ActualsCsv.Content content = ActualsCsv.read(
                DecodedText.of(ActualsCsv.write(List.of(row), separator)).text());

        assertThat(imported.entries(content, false))
                .containsExactly(new ActualEntry("li-a", days, "=SUM(A1) days are missing", NOTHING));
        assertThat(ActualRules.number(days).orElseThrow()).isEqualByComparingTo("12.5");
    }

    private static FrozenSizing.Row row(String key, String name) {
        return new FrozenSizing.Row(key, name, "type", "Type", "M", BigDecimal.TEN, List.of(BigDecimal.TEN), List.of());
    }

    private static ActualRow stored(String note) {
        return new ActualRow(
                new UUID(0, 1),
                "li-a",
                "Foundation",
                "M",
                1,
                BigDecimal.TEN,
                new BigDecimal("12.50"),
                note,
                "PORTAL",
                "planner",
                Instant.EPOCH);
    }
}
