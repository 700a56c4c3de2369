package io.quicksizer.web.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.diagram.Wrapping.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static final Bounds TASK = new Bounds(100, 200, 100, 80);

    @Test
    void a_name_is_broken_between_words_and_never_within_one() {
        assertThat(Wrapping.lines("Size services in expert mode"))
                .containsExactly("Size services", "in expert", "mode");
        assertThat(Wrapping.lines("Freigabeentscheidung")).containsExactly("Freigabeentscheidung");
    }

    @Test
    void the_name_of_a_task_stands_around_its_middle() {
        Node task = new Node("Task", "userTask", "Choose scope now", "", TASK, null);

        List<Words> words = Wrapping.of(task, "Choose scope now");

        assertThat(words).extracting(Words::text).containsExactly("Choose scope", "now");
        assertThat(words).extracting(Words::x).containsOnly(150.0);
        assertThat(words.getFirst().y() + words.getLast().y()).isEqualTo(2 * (240.0 + 4));
    }

    @Test
    void a_label_above_its_element_grows_upwards_and_one_below_downwards() {
        Node above = new Node("Above", "exclusiveGateway", "", "", TASK, new Bounds(105, 160, 90, 27));
        Node below = new Node("Below", "exclusiveGateway", "", "", TASK, new Bounds(105, 290, 90, 27));

        double lastAbove = Wrapping.of(above, "a name that takes three whole lines")
                .getLast()
                .y();
        double firstBelow = Wrapping.of(below, "a name that takes three whole lines")
                .getFirst()
                .y();

        assertThat(lastAbove).isLessThan(TASK.y());
        assertThat(firstBelow).isGreaterThan(TASK.bottom());
    }

    @Test
    void what_has_no_name_has_no_words() {
        assertThat(Wrapping.of(new Node("Join", "exclusiveGateway", "", "", TASK, null), ""))
                .isEmpty();
    }
}
