package io.quicksizer.web.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.ShowingStep;
import java.util.Locale;

/**
 * What a step's page is made of.
 *
 * @param engagement with the figures that the typed fields lead to
 * @param catalogue the version that the engagement uses
 * @param form the fields as docs/forms.md lists them: what is stored, or what was typed
 * @param problems why the last submission was not accepted; empty most of the time
 * @param locale the reader's language
 */
public record StepContent(
        EngagementView engagement, CatalogueSnapshot catalogue, JsonNode form, FieldProblems problems, Locale locale) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StepContent of(ShowingStep.Shown shown, FieldProblems problems, Locale locale) {
        return new StepContent(shown.engagement(), shown.catalogue(), JSON.valueToTree(shown.form()), problems, locale);
    }

    /** A field's value as it stands in an input: numbers without trailing zeros, nothing for null. */
    public String text(String field) {
        return text(form.path(field));
    }

    /** A value as it stands in an input. */
    public static String text(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.isNull() ? "" : value.asText();
    }
}
