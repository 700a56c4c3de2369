package io.quicksizer.web.page;

import io.quicksizer.workers.wizard.entry.ContextText;
import java.util.List;
import java.util.Map;

/**
 * A text of an engagement's context as pages show it; its label is the message {@code context.<field>}.
 *
 * @param field such as {@code customer}
 * @param value may be empty
 * @param multiline whether it may have several lines; if so, it is omitted while it is empty
 */
public record ContextFact(String field, String value, boolean multiline) {

    /** Returns all texts except the name, which is the title of every page. */
    public static List<ContextFact> of(Map<ContextText, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey() != ContextText.NAME)
                .map(text -> new ContextFact(
                        text.getKey().field(),
                        text.getKey().shown(text.getValue()),
                        text.getKey().isMultiline()))
                .toList();
    }
}
