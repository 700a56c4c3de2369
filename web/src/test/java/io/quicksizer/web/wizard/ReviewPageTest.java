package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.quicksizer.workers.export.MissingCharacters;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The review is shown whatever becomes of the hint to characters that documents can't print. */
class ReviewPageTest {
    private static final UUID ENGAGEMENT = UUID.randomUUID();

    private final MissingCharacters missing = mock();
    private final ReviewPage page = new ReviewPage(missing);

    @Test
    void characters_are_shown_with_their_codes() {
        doReturn(new TreeSet<>(List.of("U+0E2E", "U+202E"))).when(missing).of(any());
        assertThat(page.unprintable(ENGAGEMENT)).isEqualTo("ฮ (U+0E2E), U+202E");
    }

    @Test
    void a_check_that_fails_leaves_the_page_without_the_hint() {
        doThrow(new IllegalStateException("the logo is missing")).when(missing).of(any());
        assertThat(page.unprintable(ENGAGEMENT)).isEmpty();
    }

    @Test
    void nothing_is_checked_while_somebody_types() {
        assertThat(page.figures(mock())).isNull();
        verifyNoInteractions(missing);
    }
}
