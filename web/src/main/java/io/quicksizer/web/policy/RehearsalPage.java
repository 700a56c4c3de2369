package io.quicksizer.web.policy;

import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyReading;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.RehearsingPolicy;
import io.quicksizer.workers.document.DecodedText;
import io.quicksizer.workers.policy.DraftingPolicy;
import io.quicksizer.workers.policy.PolicyDraft;
import io.quicksizer.workers.policy.PolicyInForce;
import io.quicksizer.workers.policy.PublishedPolicy;
import io.quicksizer.workers.policy.PublishingPolicy;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Page with the policy in force, and a rehearsal of it or of an uploaded one with the latest revisions. */
@Page
class RehearsalPage {
    private static final String REVISIONS = "50";

    private final RehearsingPolicy rehearsing;
    private final PolicyInForce inForce;
    private final DraftingPolicy drafting;
    private final PublishingPolicy publishing;

    RehearsalPage(
            RehearsingPolicy rehearsing, PolicyInForce inForce, DraftingPolicy drafting, PublishingPolicy publishing) {
        this.rehearsing = rehearsing;
        this.inForce = inForce;
        this.drafting = drafting;
        this.publishing = publishing;
    }

    /**
     * A version in the list.
     *
     * @param inForce since when it is in force; null until the workflow engine has it
     */
    public record Row(
            int number, String by, When published, @Nullable When inForce, String note) {
        static Row of(PublishedPolicy version, Locale locale) {
            return new Row(
                    version.number(),
                    version.publishedBy(),
                    When.of(version.publishedAt(), locale),
                    version.inForceAt().map(at -> When.of(at, locale)).orElse(null),
                    version.note());
        }
    }

    @GetMapping("/catalogue/policy")
    @AdministratorsOnly
    ModelAndView show(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = REVISIONS) int revisions,
            @RequestParam(defaultValue = "") String done) {
        return page(person, locale, inForce.now(), "", revisions).addObject("done", done);
    }

    @PostMapping(path = "/catalogue/policy", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AdministratorsOnly
    ModelAndView rehearse(
            Person person,
            Locale locale,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = REVISIONS) int revisions)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (ApprovalPolicy.read(DecodedText.of(file.getBytes()).text())) {
            case PolicyReading.Readable(ApprovalPolicy policy) -> page(person, locale, policy, name, revisions);
            case PolicyReading.Unreadable(String why) ->
                ShownAgain.invalid(
                        page(person, locale, inForce.now(), "", revisions).addObject("wrong", why));
        };
    }

    private ModelAndView page(Person person, Locale locale, ApprovalPolicy policy, String file, int revisions) {
        return new ModelAndView("rehearsal")
                .addObject(
                        "rehearsal",
                        Answers.done(rehearsing.rehearse(
                                person, policy, inForce.fourEyes(inForce.now().number()), revisions)))
                .addObject("fourEyes", inForce.fourEyes(inForce.now().number()).name())
                .addObject(
                        "plain",
                        PolicyDraftViews.entry(
                                policy, inForce.fourEyes(inForce.now().number())))
                .addObject("file", file)
                .addObject("revisions", Math.clamp(revisions, 1, RehearsingPolicy.MOST_REVISIONS))
                .addObject("current", inForce.now().number())
                .addObject("draft", drafting.draft().map(PolicyDraft::number).orElse(0))
                .addObject(
                        "versions",
                        publishing.published().stream()
                                .map(version -> Row.of(version, locale))
                                .toList())
                .addObject("wrong", "")
                .addObject("done", "");
    }
}
