package io.quicksizer.web.approval;

import io.quicksizer.db.approval.TakenDecision;
import io.quicksizer.db.approval.WaitingSignOff;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.When;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.ApprovalInbox;
import io.quicksizer.workers.approval.SignOffsSeen;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Page with the sign-offs that wait for the reader, those that wait for others, and the reader's latest decisions. */
@Page
class InboxPage {
    private final ApprovalInbox inbox;
    private final SignOffsSeen seen;
    private final DisplayNames names;
    private final Clock clock;

    InboxPage(ApprovalInbox inbox, SignOffsSeen seen, DisplayNames names, Clock clock) {
        this.inbox = inbox;
        this.seen = seen;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A pending sign-off.
     *
     * @param hash hash of the content that is decided on
     * @param offers whether alternatives are offered, so that it can't be approved from the list
     * @param due null until it has been offered
     * @param escalatedTo the group that it was escalated to, or empty
     * @param actingFor display name of the person who delegated it, or empty
     * @param refusal name of the reason why the reader can't decide it, or empty
     * @param nobody whether nobody can decide it
     */
    public record Row(
            UUID revision,
            int number,
            String name,
            String customer,
            BigDecimal days,
            String hash,
            boolean offers,
            String by,
            When at,
            int level,
            int levels,
            String group,
            String escalatedTo,
            @Nullable Due due,
            String actingFor,
            String refusal,
            boolean nobody) {}

    /**
     * A past decision.
     *
     * @param decision name of the decision
     * @param actingFor display name, or empty
     */
    public record Taken(
            UUID revision, int number, String name, String customer, String decision, String actingFor, When at) {}

    @GetMapping("/approvals")
    @AnyRole
    ModelAndView show(Person person, Locale locale) {
        ModelAndView view = new ModelAndView("approvals").addObject("seen", seen.inbox(person));
        ApprovalInbox.Lists lists = inbox.marked(person);
        view.addObject(
                "mine", lists.mine().stream().map(row -> row(row, locale)).toList());
        view.addObject(
                "others", lists.others().stream().map(row -> row(row, locale)).toList());
        view.addObject(
                "taken",
                lists.taken().stream().map(taken -> taken(taken, locale)).toList());
        return view;
    }

    private Row row(ApprovalInbox.Waiting waiting, Locale locale) {
        WaitingSignOff signOff = waiting.signOff();
        return new Row(
                signOff.revisionId(),
                signOff.revisionNumber(),
                signOff.name(),
                signOff.customer(),
                signOff.totalDays(),
                signOff.contentSha256(),
                signOff.offers(),
                names.of(signOff.submittedBy()),
                When.of(signOff.submittedAt(), locale),
                signOff.level(),
                signOff.levels(),
                signOff.group(),
                signOff.escalatedTo() == null ? "" : signOff.escalatedTo(),
                Due.of(signOff.dueAt(), clock.instant(), locale),
                waiting.standing().actingFor().map(names::of).orElse(""),
                waiting.standing()
                        .refusal()
                        .map(Refusal::reason)
                        .map(Enum::name)
                        .orElse(""),
                waiting.nobody());
    }

    private Taken taken(TakenDecision decision, Locale locale) {
        return new Taken(
                decision.revisionId(),
                decision.revisionNumber(),
                decision.name(),
                decision.customer(),
                decision.decision().name(),
                decision.actingFor() == null ? "" : names.of(decision.actingFor()),
                When.of(decision.at(), locale));
    }
}
