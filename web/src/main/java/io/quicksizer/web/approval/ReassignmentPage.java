package io.quicksizer.web.approval;

import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.approval.ReassigningSignOff.Reassigned;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.revision.RevisionQueries;
import io.quicksizer.workers.revision.SubmittedRevision;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Form on the decision page with which an administrator reassigns the pending sign-off. */
@Page
class ReassignmentPage {
    private final RevisionQueries revisions;
    private final ReassigningSignOff reassigning;
    private final ProblemText texts;

    ReassignmentPage(RevisionQueries revisions, ReassigningSignOff reassigning, ProblemText texts) {
        this.revisions = revisions;
        this.reassigning = reassigning;
        this.texts = texts;
    }

    @PostMapping("/approvals/{id}/assignment")
    @AdministratorsOnly
    ModelAndView reassign(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        switch (reassign(person, id, level, assignee, reason)) {
            case Answer.Done<Reassigned> done -> next.addFlashAttribute("reassigned", true);
            case Answer.Missing<Reassigned> missing -> throw Answers.notDone(missing);
            case Answer.Invalid<Reassigned> invalid ->
                rejected(next, texts.of(invalid.problems().getFirst(), locale), assignee, reason);
            case Answer.Conflicting<Reassigned> conflict ->
                rejected(next, texts.of(conflict, locale), assignee, reason);
            case Answer.Refused<Reassigned> refused ->
                rejected(next, texts.of(refused.refusal(), locale), assignee, reason);
        }
        return Redirects.goTo("/approvals/" + id);
    }

    /** Reassigns the level of the revision that the page showed, never a later one. */
    private Answer<Reassigned> reassign(Person person, UUID id, int level, String assignee, String reason) {
        SubmittedRevision revision = Answers.done(revisions.detail(person, id)).revision();
        return revision.status() == RevisionStatus.SUBMITTED
                ? reassigning.reassign(person, revision.engagementId(), level, assignee, reason)
                : new Answer.Conflicting<>(Conflict.of(ConflictCode.NO_SIGN_OFF_WAITS), 0);
    }

    private static void rejected(RedirectAttributes next, String why, String assignee, String reason) {
        next.addFlashAttribute("notReassigned", why);
        next.addFlashAttribute("typedAssignee", assignee);
        next.addFlashAttribute("typedReason", reason);
    }
}
