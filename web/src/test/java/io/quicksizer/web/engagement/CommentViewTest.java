package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quicksizer.db.engagement.Comment;
import io.quicksizer.web.engagement.CommentView.Part;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommentViewTest {
    @Test
    void a_mention_is_marked_where_it_is_and_the_rest_stays_as_typed() {
        assertThat(parts("@planner2 please ask @planner.", "planner2", "planner"))
                .extracting(Part::text, Part::mentioned)
                .containsExactly(
                        tuple("", ""),
                        tuple("@planner2", "planner2"),
                        tuple(" please ask ", ""),
                        tuple("@planner", "planner"),
                        tuple(".", ""));
    }

    @Test
    void the_beginning_of_a_longer_name_and_an_address_mention_nobody() {
        assertThat(parts("@planner-in-chief, a@planner", "planner"))
                .extracting(Part::text)
                .containsExactly("@planner-in-chief, a@planner");
    }

    private static List<Part> parts(String body, String... mentions) {
        Comment comment =
                new Comment(UUID.randomUUID(), UUID.randomUUID(), "viewer", body, List.of(mentions), Instant.EPOCH);
        return CommentView.of(comment, Locale.ENGLISH, name -> name).parts();
    }
}
