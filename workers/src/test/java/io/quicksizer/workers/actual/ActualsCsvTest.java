package io.quicksizer.workers.actual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActualsCsvTest {

    @Test
    void a_file_is_read_with_commas_or_semicolons_and_refused_without_its_columns() {
        assertThat(ActualsCsv.read("line-item,days,note\nli-a,12.5,\"long, one\"\n")
                        .entries())
                .containsExactly(new ActualEntry("li-a", "12.5", "long, one", null));
        assertThat(ActualsCsv.read("Line-Item;Days\r\nli-a;12,5\r\n").entries())
                .containsExactly(new ActualEntry("li-a", "12,5", "", null));
        for (String wrong : List.of("", "a,b\n1,2\n", "line-item,days\n", "line-item,days\n\"li-a,1\n")) {
            assertThat(ActualsCsv.read(wrong).problems()).as(wrong).hasSize(1);
        }
    }
}
