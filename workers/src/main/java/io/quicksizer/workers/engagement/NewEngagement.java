package io.quicksizer.workers.engagement;

import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.wizard.Checking;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.Input;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of an engagement when it is opened; the step Context completes them.
 *
 * @param texts only the name is required
 */
public record NewEngagement(Map<ContextText, String> texts) {

    /** Completes the texts with empty ones. */
    public NewEngagement {
        texts = ContextText.complete(texts, "");
    }

    /**
     * An engagement of which little is known yet.
     *
     * @param customer may be empty
     */
    public static NewEngagement of(String name, String customer) {
        return new NewEngagement(Map.of(ContextText.NAME, name, ContextText.CUSTOMER, customer));
    }

    /** The same under another name. */
    public NewEngagement named(String name) {
        return with(ContextText.NAME, name);
    }

    /** The same for another customer. */
    public NewEngagement forCustomer(String customer) {
        return with(ContextText.CUSTOMER, customer);
    }

    /** The same with documents in a language, if documents can be had in it. */
    public NewEngagement documentsIn(Locale language) {
        String tag = language.getLanguage();
        return ContextText.LANGUAGE.choices().contains(tag) ? with(ContextText.LANGUAGE, tag) : this;
    }

    private NewEngagement with(ContextText field, String value) {
        Map<ContextText, String> other = new HashMap<>(texts);
        other.put(field, value);
        return new NewEngagement(other);
    }

    /** The same with surrounding blanks removed, or the problems at its fields. */
    public Checked<NewEngagement> check() {
        Checking checking = new Checking();
        NewEngagement checked =
                new NewEngagement(ContextText.each(field -> checking.text(field, Input.of(texts.get(field)), false)));
        return checking.problems().isEmpty() ? Checked.accepted(checked) : Checked.refused(checking.problems());
    }
}
