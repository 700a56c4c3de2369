package io.quicksizer.web.engagement;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.Map;

/**
 * A rejected form of the page.
 *
 * @param form which form: comment, share, team, withdraw or cancel; empty if none was sent
 * @param typed the input by field
 * @param problems why it was rejected
 */
@ReadByTemplates
public record Attempt(String form, Map<String, String> typed, FieldProblems problems) {
    static final Attempt NONE = new Attempt("", Map.of(), FieldProblems.NONE);

    /** Returns the input of a field; empty if that form was not sent. */
    public String typed(String form, String field) {
        return this.form.equals(form) ? typed.getOrDefault(field, "") : "";
    }
}
