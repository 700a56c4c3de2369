package io.quicksizer.web.wizard;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.ShowingStep;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.wizard.view.StepView;
import java.util.Locale;

/**
 * The content of a step's page.
 *
 * @param engagement the engagement with figures calculated from the current input
 * @param view the content of the step: stored or as typed
 * @param live problems with the current input
 * @param locale the reader's language
 */
@ReadByTemplates
public record StepContent(
        EngagementView engagement, CatalogueSnapshot catalogue, StepView view, LiveProblems live, Locale locale) {

    static StepContent of(ShowingStep.Shown shown, WizardView frame, Locale locale) {
        return new StepContent(shown.engagement(), shown.catalogue(), shown.view(), frame.live(), locale);
    }

    /** Returns the content cast to the view of a step. */
    <V extends StepView> V view(Class<V> type) {
        return type.cast(view);
    }
}
