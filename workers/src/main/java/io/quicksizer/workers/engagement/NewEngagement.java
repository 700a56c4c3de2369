package io.quicksizer.workers.engagement;

import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.wizard.Checking;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.Input;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts with which an engagement is opened; the step Context completes them.
 *
 * @param texts only the name is required
 */
public record NewEngagement(Map<ContextText, String> texts) {

    /** Sets the missing texts to empty ones. */
    public NewEngagement {
        texts = ContextText.complete(texts, "");
    }

    /**
     * Returns an engagement with only a name and a customer.
     *
     * @param customer may be empty
     */
    public static NewEngagement of(String name, String customer) {
        return new NewEngagement(Map.of(ContextText.NAME, name, ContextText.CUSTOMER, customer));
    }

    /** Returns a copy with the texts of an engagement except the name, and except the customer if there is one. */
    NewEngagement over(EngagementState.Context stored) {
        NewEngagement named = new NewEngagement(stored.texts()).with(ContextText.NAME, texts.get(ContextText.NAME));
        String customer = texts.get(ContextText.CUSTOMER);
        return customer.isEmpty() ? named : named.with(ContextText.CUSTOMER, customer);
    }

    /** Returns a copy with this language of documents, or this engagement if documents don't exist in it. */
    public NewEngagement documentsIn(Locale language) {
        String tag = language.getLanguage();
        return ContextText.LANGUAGE.choices().contains(tag) ? with(ContextText.LANGUAGE, tag) : this;
    }

    private NewEngagement with(ContextText field, String value) {
        Map<ContextText, String> other = new HashMap<>(texts);
        other.put(field, value);
        return new NewEngagement(other);
    }

    /** Returns a copy without surrounding white space, or the problems of its fields. */
    public Checked<NewEngagement> check() {
        Checking checking = new Checking();
        NewEngagement checked =
                new NewEngagement(ContextText.each(field -> checking.text(field, Input.of(texts.get(field)), false)));
        return checking.problems().isEmpty() ? Checked.accepted(checked) : Checked.refused(checking.problems());
    }
}
