package io.quicksizer.web.engagement;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.MovingEngagement;
import io.quicksizer.workers.engagement.MovingEngagement.Preview;
import io.quicksizer.workers.result.Answer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows what moving to the published catalogue changes, line by line, and moves when that is confirmed. */
@Page
class MovePage {
    private final MovingEngagement moving;
    private final ProblemText texts;

    MovePage(MovingEngagement moving, ProblemText texts) {
        this.texts = texts;
        this.moving = moving;
    }

    @GetMapping("/engagements/{id}/move")
    @AnyRole
    ModelAndView show(Person person, @PathVariable UUID id) {
        return page(person, id, "");
    }

    @PostMapping("/engagements/{id}/move")
    @PlannersOnly
    ModelAndView move(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam int catalogue) {
        Answer<EngagementView> answer = moving.move(person, id, version, catalogue);
        if (answer instanceof Answer.Conflicting<EngagementView> conflict) {
            return ShownAgain.conflicting(page(person, id, texts.of(conflict, locale)));
        }
        Answers.done(answer);
        return new ModelAndView("redirect:/engagements/" + id);
    }

    private ModelAndView page(Person person, UUID id, String trouble) {
        if (!(moving.preview(person, id) instanceof Answer.Done<Preview>(Preview preview))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ModelAndView view = new ModelAndView("move");
        view.addObject("id", id.toString());
        view.addObject("name", preview.engagement().state().context().name());
        view.addObject("version", preview.engagement().version());
        view.addObject("catalogue", preview.engagement().catalogueNumber());
        view.addObject("movable", preview.movable());
        view.addObject("trouble", trouble);
        preview.move().ifPresent(move -> view.addObject("move", move));
        return view;
    }
}
