package io.quicksizer.workers.wizard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContextTextTest {
    @Test
    void a_language_is_shown_by_its_own_name_and_free_text_as_it_is() {
        assertThat(ContextText.LANGUAGE.shown("")).isEqualTo("English");
        assertThat(ContextText.LANGUAGE.shown("de")).isEqualTo("Deutsch");
        assertThat(ContextText.NOTES.shown("as typed")).isEqualTo("as typed");
    }

    @Test
    void notes_are_for_colleagues_and_nothing_else_is() {
        assertThat(ContextText.values()).filteredOn(ContextText::isInternal).containsExactly(ContextText.NOTES);
    }
}
