package io.quicksizer.web.approval;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.SinceShown;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.SignOffsSeen;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answers to the inbox and the decision page, which ask whether they have changed. */
@Page
class SinceShownPage {
    private final SignOffsSeen signOffs;

    SinceShownPage(SignOffsSeen signOffs) {
        this.signOffs = signOffs;
    }

    @GetMapping("/approvals/changes")
    @AnyRole
    ModelAndView inbox(Person person, @RequestParam(defaultValue = "") String seen) {
        return SinceShown.compare(seen, signOffs.inbox(person), "/approvals");
    }

    @GetMapping("/approvals/{id}/changes")
    @AnyRole
    ModelAndView decision(Person person, @PathVariable UUID id, @RequestParam(defaultValue = "") String seen) {
        return SinceShown.compare(seen, Answers.done(signOffs.revision(person, id)), "/approvals/" + id);
    }
}
