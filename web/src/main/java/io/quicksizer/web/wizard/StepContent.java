package io.quicksizer.web.wizard;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.ShowingStep;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.Locale;

/**
 * What a step's page is made of.
 *
 * @param engagement with the figures that the typed fields lead to
 * @param catalogue the version that the engagement uses
 * @param view the content of the step: what is stored, or what was typed
 * @param problems why the last submission was not accepted; empty most of the time
 * @param locale the reader's language
 */
@ReadByTemplates
public record StepContent(
        EngagementView engagement, CatalogueSnapshot catalogue, StepView view, FieldProblems problems, Locale locale) {

    static StepContent of(ShowingStep.Shown shown, FieldProblems problems, Locale locale) {
        return new StepContent(shown.engagement(), shown.catalogue(), shown.view(), problems, locale);
    }

    /** The content of the step as the view of one step. */
    <V extends StepView> V view(Class<V> type) {
        return type.cast(view);
    }
}
