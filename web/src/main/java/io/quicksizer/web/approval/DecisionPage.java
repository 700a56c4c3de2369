package io.quicksizer.web.approval;

import io.quicksizer.db.common.Channel;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.PrintedLook;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.web.signin.ApproversOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.ApprovalInbox;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.approval.DecisionDesk;
import io.quicksizer.workers.approval.DecisionDesk.Desk;
import io.quicksizer.workers.approval.ReassignmentDesk;
import io.quicksizer.workers.approval.SignOffsSeen;
import io.quicksizer.workers.export.ExportQueries;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.ReplayingRevision;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page on which an approver decides: who asks for what, what changed and why, warnings, and three buttons. */
@Page
class DecisionPage {
    private final DecisionDesk desk;
    private final DecisionViews views;
    private final Deciding deciding;
    private final ReplayingRevision replaying;
    private final ExportQueries exports;
    private final ApprovalInbox inbox;
    private final SignOffsSeen seen;
    private final ReassignmentDesk reassignment;
    private final ProblemText texts;
    private final DecisionProblems problems;

    DecisionPage(
            DecisionDesk desk,
            DecisionViews views,
            Deciding deciding,
            ReplayingRevision replaying,
            ExportQueries exports,
            ApprovalInbox inbox,
            SignOffsSeen seen,
            ReassignmentDesk reassignment,
            ProblemText texts,
            DecisionProblems problems) {
        this.texts = texts;
        this.problems = problems;
        this.inbox = inbox;
        this.seen = seen;
        this.reassignment = reassignment;
        this.desk = desk;
        this.views = views;
        this.deciding = deciding;
        this.replaying = replaying;
        this.exports = exports;
    }

    /**
     * Rejected input, to be shown again.
     *
     * @param comment the comment as typed
     */
    public record Entry(String comment, FieldProblems problems) {
        static final Entry NONE = new Entry("", FieldProblems.NONE);
    }

    /** The next sign-off that waits for the reader. */
    public record NextInLine(UUID revision, String name) {}

    @GetMapping("/approvals/{id}")
    @AnyRole
    ModelAndView show(
            Person person, Locale locale, @PathVariable UUID id, @RequestParam(defaultValue = "") String decided) {
        return page(person, locale, id, Entry.NONE).addObject("decided", decided);
    }

    @PostMapping("/approvals/{id}")
    @ApproversOnly
    ModelAndView decide(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String contentSha256) {
        Answer<Deciding.Receipt> answer = deciding.decide(
                person,
                found(person, id).revision().revision().engagementId(),
                DecisionEntry.of(decision, comment, contentSha256),
                Channel.PORTAL);
        return switch (answer) {
            case Answer.Done<Deciding.Receipt> done ->
                new ModelAndView("redirect:/approvals/" + done.value().revisionId() + "?decided=" + decision);
            case Answer.Missing<Deciding.Receipt> missing -> throw Answers.notDone(missing);
            case Answer.Refused<Deciding.Receipt> refused ->
                again(person, locale, id, answer, new Entry(comment, FieldProblems.NONE));
            case Answer.Conflicting<Deciding.Receipt> conflict ->
                again(person, locale, id, answer, new Entry(comment, problems.of(conflict, locale)));
            case Answer.Invalid<Deciding.Receipt> invalid ->
                again(person, locale, id, answer, new Entry(comment, problems.of(invalid, locale)));
        };
    }

    @PostMapping("/approvals/{id}/replay")
    @AnyRole
    ModelAndView replay(Person person, Locale locale, @PathVariable UUID id) {
        ReplayingRevision.Replayed replayed = Answers.done(replaying.replay(person, id));
        return page(person, locale, id, Entry.NONE)
                .addObject("decided", "")
                .addObject("replay", replayed.outcome())
                .addObject("first", replayed.outcome().first().orElse(null));
    }

    private ModelAndView again(Person person, Locale locale, UUID id, Answer<?> answer, Entry entry) {
        return ShownAgain.after(answer, page(person, locale, id, entry).addObject("decided", ""));
    }

    private ModelAndView page(Person person, Locale locale, UUID id, Entry entry) {
        String before = seen.shown(id);
        Desk desk = found(person, id);
        return new ModelAndView("decision")
                .addObject("seen", before)
                .addObject("view", views.of(desk, person.userName(), locale))
                .addObject(
                        "offers",
                        OffersView.of(desk.revision().content(), locale).orElse(null))
                .addObject("printed", PrintedLook.of(desk.revision().content().issued()))
                .addObject("entry", entry)
                .addObject("reassignment", reassignment(person, desk, locale))
                .addObject("line", nextInLine(person, id))
                .addObject("documents", exports.list(person, id).ifDone().orElse(List.of()));
    }

    /** Returns the form for administrators; null for others, and if this revision waits for nobody. */
    private @Nullable ReassignmentView reassignment(Person person, Desk desk, Locale locale) {
        return Optional.of(desk)
                .filter(shown -> shown.askedLevel() > 0)
                .flatMap(shown ->
                        reassignment.of(person, shown.revision().revision().engagementId()))
                .map(choices -> ReassignmentView.of(choices, texts, locale))
                .orElse(null);
    }

    /**
     * Returns the sign-off that has been waiting for the person longest, other than this one; null if there is none.
     */
    private @Nullable NextInLine nextInLine(Person person, UUID id) {
        return inbox.of(person).mine().stream()
                .map(ApprovalInbox.Waiting::signOff)
                .filter(signOff -> !signOff.revisionId().equals(id))
                .findFirst()
                .map(signOff -> new NextInLine(signOff.revisionId(), signOff.name()))
                .orElse(null);
    }

    private Desk found(Person person, UUID id) {
        return Answers.done(desk.of(person, id));
    }
}
