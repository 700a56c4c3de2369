package io.quicksizer.db.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    @Test
    void a_cursor_survives_the_way_to_the_client_and_back() {
        PageCursor cursor = new PageCursor(EngagementSort.NAME, "müller\n& söhne", new UUID(1, 2));
        assertThat(PageCursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "Tk9ORQo"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> PageCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
