package io.quicksizer.web.policy;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.policy.DraftingPolicy;
import io.quicksizer.workers.policy.PolicyDraft;
import io.quicksizer.workers.policy.PolicyEntry;
import io.quicksizer.workers.policy.PublishingPolicy;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page with the draft of the next approval policy: its rules, its changes, and a rehearsal. */
@Page
@RequestMapping("/catalogue/policy/draft")
class PolicyDraftPage {
    private static final String ADDRESS = "redirect:/catalogue/policy/draft";
    private static final String OVERVIEW = "redirect:/catalogue/policy";
    private static final int REVISIONS = 50;

    private final DraftingPolicy drafting;
    private final PublishingPolicy publishing;
    private final PolicyDraftViews views;
    private final ProblemText texts;

    PolicyDraftPage(DraftingPolicy drafting, PublishingPolicy publishing, PolicyDraftViews views, ProblemText texts) {
        this.texts = texts;
        this.drafting = drafting;
        this.publishing = publishing;
        this.views = views;
    }

    @GetMapping
    @AdministratorsOnly
    ModelAndView show(
            Person person,
            @RequestParam(defaultValue = "" + REVISIONS) int revisions,
            @RequestParam(defaultValue = "") String done) {
        return drafting.draft()
                .map(draft -> views.of(
                                person,
                                draft,
                                PolicyDraftViews.entry(draft.policy(), draft.fourEyes()),
                                FieldProblems.NONE,
                                revisions)
                        .addObject("done", done))
                .orElseGet(() -> new ModelAndView(OVERVIEW));
    }

    @PostMapping("/begin")
    @AdministratorsOnly
    String begin(Person person) {
        Answers.done(drafting.begin(person));
        return ADDRESS;
    }

    /** Saves the draft. The buttons that add or remove rows only render the form again. */
    @PostMapping
    @AdministratorsOnly
    ModelAndView save(
            Person person,
            Locale locale,
            @RequestParam Map<String, String> fields,
            @RequestParam long rowVersion,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(defaultValue = "" + REVISIONS) int revisions) {
        PolicyEntry entry = new PolicyForm(fields).entry();
        if (!action.equals("save")) {
            return unsaved(
                    views.of(person, draft(), PolicyForm.changed(entry, action), FieldProblems.NONE, revisions),
                    rowVersion);
        }
        Answer<PolicyDraft> answer = drafting.save(person, rowVersion, entry);
        return answer.ifDone()
                .map(saved -> new ModelAndView(ADDRESS + "?done=saved&revisions=" + revisions))
                .orElseGet(() -> unsaved(
                        refused(person, locale, entry, answer, revisions), ShownAgain.seen(answer, rowVersion)));
    }

    @PostMapping("/publish")
    @AdministratorsOnly
    ModelAndView publish(
            Person person, Locale locale, @RequestParam long rowVersion, @RequestParam(defaultValue = "") String note) {
        PolicyDraft draft = draft();
        PolicyEntry entry = PolicyDraftViews.entry(draft.policy(), draft.fourEyes());
        Answer<Integer> answer = publishing.publish(person, rowVersion, note);
        return answer.ifDone()
                .map(number -> new ModelAndView(OVERVIEW + "?done=published"))
                .orElseGet(() -> refused(person, locale, entry, answer, REVISIONS)
                        .addObject("note", note)
                        .addObject("seen", ShownAgain.seen(answer, rowVersion)));
    }

    @PostMapping("/discard")
    @AdministratorsOnly
    String discard(Person person) {
        drafting.discard(person);
        return OVERVIEW + "?done=discarded";
    }

    /**
     * Marks the entry on a page as not saved.
     *
     * @param seen row version that the entry was made for, lest it replaces what was saved since without a conflict
     */
    private static ModelAndView unsaved(ModelAndView page, long seen) {
        return page.addObject("unsaved", true).addObject("seen", seen);
    }

    private ModelAndView refused(Person person, Locale locale, PolicyEntry entry, Answer<?> answer, int revisions) {
        ModelAndView view =
                switch (answer) {
                    case Answer.Invalid<?>(List<Problem> problems) ->
                        views.of(person, draft(), entry, texts.of(problems, locale), revisions);
                    case Answer.Conflicting<?> conflict ->
                        views.of(person, draft(), entry, FieldProblems.NONE, revisions)
                                .addObject("conflict", texts.of(conflict, locale));
                    default -> throw Answers.notDone(answer);
                };
        return ShownAgain.after(answer, view);
    }

    private PolicyDraft draft() {
        return drafting.draft().orElseThrow(() -> ShownAgain.outdated("There is no draft of the policy any more"));
    }
}
