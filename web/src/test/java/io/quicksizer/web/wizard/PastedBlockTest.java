package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.wizard.PastedBlock.Row;
import org.junit.jupiter.api.Test;

class PastedBlockTest {

    @Test
    void cells_are_between_tabs_and_a_row_of_headings_is_none() {
        assertThat(PastedBlock.rows("Service\tDays\tNote\r\nRoad map\t12,5\ttwice\r\n\r\nAudit\t11\r\n"))
                .containsExactly(new Row("Road map", "12,5", "twice"), new Row("Audit", "11", ""));
    }

    @Test
    void a_quoted_cell_may_hold_line_breaks_and_quotation_marks() {
        assertThat(PastedBlock.rows("\"Road\n\"\"map\"\"\"\t12\t\"a\tb\""))
                .containsExactly(new Row("Road \"map\"", "12", "a\tb"));
    }

    @Test
    void names_alone_are_services_without_days() {
        assertThat(PastedBlock.rows("Road map\nAudit"))
                .containsExactly(new Row("Road map", "", ""), new Row("Audit", "", ""));
    }

    @Test
    void no_more_rows_than_a_page_holds_are_read() {
        assertThat(PastedBlock.rows("Audit\t1\n".repeat(500))).hasSize(PastedBlock.MOST_ROWS);
    }
}
