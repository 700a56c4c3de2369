package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Entrance to the wizard: redirects to the open step, or shows a page that polls until the workflow has reached one.
 */
@Page
class WizardEntrance {
    /** Seconds until the waiting page is loaded again without scripts, doubled each time up to the longest pause. */
    private static final int SHORTEST_PAUSE = 3;

    private static final int LONGEST_PAUSE = 96;

    private final EngagementQueries queries;

    WizardEntrance(EngagementQueries queries) {
        this.queries = queries;
    }

    /**
     * Enters the wizard.
     *
     * @param kept the step whose entry could not be submitted and was saved as a draft, or null
     * @param pause seconds until the page is loaded again without scripts; after the longest it is not any more, so
     *     that a page that nobody looks at keeps no session from ending
     */
    @GetMapping("/engagements/{id}/wizard")
    @AnyRole
    ModelAndView enter(
            Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kept,
            @RequestParam(defaultValue = "" + SHORTEST_PAUSE) int pause) {
        EngagementView engagement = found(person, id);
        Optional<String> destination = destination(engagement);
        if (destination.isPresent()) {
            return new ModelAndView("redirect:" + destination.get());
        }
        return new ModelAndView("wizard/waiting")
                .addObject("id", id)
                .addObject("title", engagement.state().context().name())
                .addObject("kept", kept != null)
                .addObject("pause", Math.max(SHORTEST_PAUSE, pause))
                .addObject("again", pause <= LONGEST_PAUSE)
                .addObject("lost", engagement.progress().lost());
    }

    /** Responds with the address of the open step, or 204 if there is none yet; polled by the waiting page. */
    @GetMapping("/engagements/{id}/wizard/arrived")
    @AnyRole
    ResponseEntity<Void> arrived(Person person, @PathVariable UUID id) {
        return destination(found(person, id))
                .map(address ->
                        ResponseEntity.ok().header("HX-Redirect", address).<Void>build())
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private EngagementView found(Person person, UUID id) {
        return Answers.done(queries.view(person, id));
    }

    private static Optional<String> destination(EngagementView engagement) {
        Optional<Step> current = engagement.progress().currentStep().map(Step::valueOf);
        if (!engagement.status().isInWizard() || current.equals(Optional.of(Step.SIGN_OFF))) {
            return Optional.of("/engagements/" + engagement.id());
        }
        return current.map(step -> WizardView.address(engagement.id(), step));
    }
}
