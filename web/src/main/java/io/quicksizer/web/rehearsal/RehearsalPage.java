package io.quicksizer.web.rehearsal;

import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyReading;
import io.quicksizer.web.frame.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.people.Person;
import io.quicksizer.workers.policy.RehearsingPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The rules in force, and a rehearsal of them or of a draft over the revisions submitted last. */
@Page
class RehearsalPage {
    private static final String REVISIONS = "50";

    private final RehearsingPolicy rehearsing;

    RehearsalPage(RehearsingPolicy rehearsing) {
        this.rehearsing = rehearsing;
    }

    @GetMapping("/catalogue/policy")
    @AdministratorsOnly
    ModelAndView show(Person person, @RequestParam(defaultValue = REVISIONS) int revisions) {
        return page(person, ApprovalPolicy.bundled(), "", revisions, "");
    }

    @PostMapping("/catalogue/policy")
    @AdministratorsOnly
    ModelAndView rehearse(
            Person person, @RequestParam MultipartFile file, @RequestParam(defaultValue = REVISIONS) int revisions)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (ApprovalPolicy.read(new String(file.getBytes(), StandardCharsets.UTF_8))) {
            case PolicyReading.Readable(ApprovalPolicy policy) -> page(person, policy, name, revisions, "");
            case PolicyReading.Unreadable(String why) -> {
                ModelAndView view = page(person, ApprovalPolicy.bundled(), "", revisions, why);
                view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                yield view;
            }
        };
    }

    private ModelAndView page(Person person, ApprovalPolicy policy, String file, int revisions, String wrong) {
        ModelAndView view = new ModelAndView("rehearsal");
        view.addObject("rehearsal", Answers.done(rehearsing.rehearse(person, policy, revisions)));
        view.addObject("file", file);
        view.addObject("revisions", Math.clamp(revisions, 1, RehearsingPolicy.MOST_REVISIONS));
        view.addObject("wrong", wrong);
        return view;
    }
}
