package io.quicksizer.web.engagement;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.Map;

/**
 * A form of the page that was not accepted.
 *
 * @param form which one: comment, share, team, withdraw or cancel; empty if none was sent
 * @param typed what was typed, by field
 * @param problems why it was not accepted
 */
@ReadByTemplates
public record Attempt(String form, Map<String, String> typed, FieldProblems problems) {
    static final Attempt NONE = new Attempt("", Map.of(), FieldProblems.NONE);

    /** The text typed into a field of a form; empty if that form was not sent. */
    public String typed(String form, String field) {
        return this.form.equals(form) ? typed.getOrDefault(field, "") : "";
    }
}
