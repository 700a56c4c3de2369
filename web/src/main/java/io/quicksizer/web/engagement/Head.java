package io.quicksizer.web.engagement;

import io.quicksizer.web.page.ContextFact;
import io.quicksizer.web.page.StatusMark;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Header of the page.
 *
 * @param owner display name
 * @param team may be empty
 * @param catalogue version in use
 * @param newer number of the published version if it is another one and the engagement can be moved to it; else 0
 * @param revision the latest revision
 * @param inWizard whether the revision is still being sized
 * @param step name of the pending step, or empty
 * @param onItsWay whether the workflow is about to reach the next step
 * @param lost whether the workflow engine has lost the engagement
 * @param waitsFor who it waits for; null if nobody, or while the workflow is between two steps
 * @param next the reader's next action; null if there is none
 */
@ReadByTemplates
public record Head(
        UUID id,
        String name,
        List<ContextFact> context,
        String owner,
        String team,
        StatusMark status,
        int catalogue,
        int newer,
        int revision,
        boolean inWizard,
        String step,
        boolean onItsWay,
        boolean lost,
        boolean archived,
        When updated,
        @Nullable WaitsFor waitsFor,
        @Nullable NextAction next) {

    /**
     * The reader's next action.
     *
     * @param href target of the link
     * @param number number of the revision that it is about
     * @param main whether it is a task of the reader; otherwise it is only a suggestion
     */
    public record NextAction(String key, String href, int number, boolean main) {}

    static Head of(
            EngagementView view,
            int newer,
            boolean onItsWay,
            @Nullable WaitsFor waitsFor,
            @Nullable NextAction next,
            Locale locale,
            UnaryOperator<String> names) {
        return new Head(
                view.id(),
                view.state().context().name(),
                ContextFact.of(view.state().context().texts()),
                names.apply(view.owner()),
                view.team().orElse(""),
                StatusMark.of(view.status()),
                view.catalogueNumber(),
                newer,
                view.revisionNumber(),
                inWizard(view),
                view.progress()
                        .currentStep()
                        .filter(step -> view.status().isRunning())
                        .orElse(""),
                onItsWay,
                view.progress().lost(),
                view.archivedAt().isPresent(),
                When.of(view.updatedAt(), locale),
                waitsFor,
                next);
    }

    /** Returns whether the engagement is in the wizard. */
    static boolean inWizard(EngagementView view) {
        return view.status().isInWizard();
    }
}
