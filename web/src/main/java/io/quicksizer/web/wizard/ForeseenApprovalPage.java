package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.PrintedLook;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.ForeseeingApproval;
import io.quicksizer.workers.approval.ForeseeingApproval.Foreseen;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * People who will have to sign off and why, and the branding that they sign: loaded into the review, or a page of its
 * own without scripts.
 */
@Page
class ForeseenApprovalPage {
    private final ForeseeingApproval foreseeing;
    private final ProblemText texts;

    ForeseenApprovalPage(ForeseeingApproval foreseeing, ProblemText texts) {
        this.foreseeing = foreseeing;
        this.texts = texts;
    }

    /**
     * A level of sign-off.
     *
     * @param group who is asked, in the reader's language
     * @param days how long they have
     */
    public record Level(int number, String group, long days, String reason) {}

    @GetMapping("/engagements/{id}/steps/review/approval")
    @AnyRole
    ModelAndView show(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        Foreseen foreseen = Answers.done(foreseeing.of(person, id));
        ModelAndView view = new ModelAndView(part ? "wizard/foreseen" : "wizard/foreseen-page");
        view.addObject("id", id);
        view.addObject("known", foreseen.levels().isPresent());
        view.addObject(
                "levels",
                foreseen.levels().orElse(List.of()).stream()
                        .map(level -> level(level, locale))
                        .toList());
        view.addObject("carriesOver", foreseen.carriesOverFrom().orElse(0));
        view.addObject("facts", foreseen.facts());
        view.addObject("printed", PrintedLook.of(foreseen.issue()));
        return view;
    }

    private Level level(SignOffLevel level, Locale locale) {
        return new Level(
                level.level(),
                texts.group(level.group(), locale),
                level.timeLimit().toDays(),
                texts.policyReason(level.reason(), locale));
    }
}
