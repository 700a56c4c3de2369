package io.quicksizer.web.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.ShowingStep;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.Locale;

/**
 * The parts of a step's page.
 *
 * @param engagement with the figures that the typed fields lead to
 * @param view the content of the step: what is stored, or what was typed
 * @param live what is wrong with what is typed
 * @param locale the reader's language
 */
@ReadByTemplates
public record StepContent(
        EngagementView engagement, CatalogueSnapshot catalogue, StepView view, LiveProblems live, Locale locale) {

    static StepContent of(ShowingStep.Shown shown, WizardView frame, Locale locale) {
        return new StepContent(shown.engagement(), shown.catalogue(), shown.view(), frame.live(), locale);
    }

    /** The content of the step as the view of one step. */
    <V extends StepView> V view(Class<V> type) {
        return type.cast(view);
    }
}
