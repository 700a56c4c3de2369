package io.quicksizer.web.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.diagram.LabelLayout.TextLine;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
    private static final Bounds TASK = new Bounds(100, 200, 100, 80);

    @Test
    void a_name_is_broken_between_words_and_never_within_one() {
        assertThat(LabelLayout.lines("Size services in expert mode"))
                .containsExactly("Size services", "in expert", "mode");
        assertThat(LabelLayout.lines("Freigabeentscheidung")).containsExactly("Freigabeentscheidung");
    }

    @Test
    void the_name_of_a_task_is_centred_in_it() {
        Node task = node("userTask", null);

        List<TextLine> text = LabelLayout.of(task, "Choose scope now");

        assertThat(text).extracting(TextLine::text).containsExactly("Choose scope", "now");
        assertThat(text).extracting(TextLine::x).containsOnly(150.0);
        assertThat(text.getFirst().y() + text.getLast().y()).isEqualTo(2 * (240.0 + 4));
    }

    @Test
    void a_question_beside_a_gateway_has_longer_lines_than_the_name_of_a_task() {
        Node gateway = node("exclusiveGateway", new Bounds(205, 190, 70, 27));

        assertThat(LabelLayout.of(gateway, "Does the decision count?"))
                .extracting(TextLine::text)
                .containsExactly("Does the", "decision count?");
    }

    @Test
    void a_label_above_its_element_grows_upwards_and_one_below_downwards() {
        Node above = node("exclusiveGateway", new Bounds(105, 160, 90, 27));
        Node below = node("exclusiveGateway", new Bounds(105, 290, 90, 27));

        double lastAbove = LabelLayout.of(above, "a name that takes three whole lines")
                .getLast()
                .y();
        double firstBelow = LabelLayout.of(below, "a name that takes three whole lines")
                .getFirst()
                .y();

        assertThat(lastAbove).isLessThan(TASK.y());
        assertThat(firstBelow).isGreaterThan(TASK.bottom());
    }

    @Test
    void an_element_without_a_name_has_no_text() {
        assertThat(LabelLayout.of(node("exclusiveGateway", null), "")).isEmpty();
    }

    private static Node node(String type, @Nullable Bounds label) {
        return new Node("Element", type, "", "", "", "", Set.of(), TASK, label);
    }
}
