package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.WizardSettings;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.ReachingStep;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Action that reopens a step visited before, on its read-only page. */
@Page
@EnableConfigurationProperties(WizardSettings.class)
class EditingStepPage {
    private final StepPages pages;
    private final ReachingStep reaching;
    private final Duration patience;

    EditingStepPage(StepPages pages, ReachingStep reaching, WizardSettings settings) {
        this.pages = pages;
        this.reaching = reaching;
        this.patience = settings.patience();
    }

    @PostMapping("/engagements/{id}/steps/{step}/edit")
    @PlannersOnly
    ModelAndView edit(Person person, @PathVariable UUID id, @PathVariable("step") String path) {
        Step step = pages.at(path).step();
        boolean open = Answers.done(reaching.reach(person, id, step, patience));
        return Redirects.goTo(open ? WizardView.address(id, step) : "/engagements/" + id + "/wizard");
    }
}
