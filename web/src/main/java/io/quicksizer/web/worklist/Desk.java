package io.quicksizer.web.worklist;

import io.quicksizer.db.approval.WaitingSignOff;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.engagement.EngagementFilter;
import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.db.engagement.EngagementSummary;
import io.quicksizer.db.engagement.WaitingStep;
import io.quicksizer.web.approval.Due;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.ApprovalInbox;
import io.quicksizer.workers.approval.SignOffsSeen;
import io.quicksizer.workers.engagement.Commenting;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.WaitingFor;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builder of the lists of My work. */
@Component
class Desk {
    private static final int MOST_STEPS = 50;
    private static final int LATEST = 8;
    private static final int MENTIONS = 10;
    private static final int MOST_TEMPLATES = 50;

    private final EngagementQueries queries;
    private final WaitingFor waiting;
    private final ApprovalInbox inbox;
    private final SignOffsSeen signOffsSeen;
    private final Commenting comments;
    private final DisplayNames names;
    private final Clock clock;

    Desk(
            EngagementQueries queries,
            WaitingFor waiting,
            ApprovalInbox inbox,
            SignOffsSeen signOffsSeen,
            Commenting comments,
            DisplayNames names,
            Clock clock) {
        this.queries = queries;
        this.waiting = waiting;
        this.inbox = inbox;
        this.signOffsSeen = signOffsSeen;
        this.comments = comments;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A step of the wizard that waits for the person.
     *
     * @param customer may be empty
     * @param step name of the step
     * @param changes whether an approver sent the engagement back
     * @param request the approver's comment, or empty
     */
    public record StepTask(
            UUID id, String name, String customer, String step, boolean changes, String request, When since) {}

    /**
     * A sign-off that waits for the person.
     *
     * @param revision the revision to sign
     * @param customer may be empty
     * @param by display name of the submitter
     * @param due null until the time limit starts
     */
    public record SignOffTask(
            UUID revision,
            int number,
            String name,
            String customer,
            BigDecimal days,
            String by,
            @Nullable Due due) {}

    /**
     * A comment that mentions the person.
     *
     * @param author display name
     * @param unread whether the person has not opened the engagement since
     */
    public record Mention(UUID engagement, String name, String author, String body, When at, boolean unread) {}

    List<StepTask> steps(Person person, Locale locale) {
        return waiting.steps(person, MOST_STEPS).stream()
                .map(step -> task(step, locale))
                .toList();
    }

    List<SignOffTask> signOffs(Person person, Locale locale) {
        return inbox.of(person).mine().stream()
                .map(row -> task(row.signOff(), locale))
                .toList();
    }

    List<EngagementRow> latest(Person person, Locale locale) {
        return latest(person).stream()
                .map(row -> EngagementRow.of(row, names, locale))
                .toList();
    }

    private List<EngagementSummary> latest(Person person) {
        EngagementFilter mine = new EngagementFilter("", null, null, person.userName(), null, null, false);
        return queries.page(person, mine, EngagementSort.RECENTLY_CHANGED, null, LATEST)
                .rows();
    }

    /** Returns the fingerprint of the lists, by which the page finds out whether they have changed. */
    String seen(Person person) {
        return Sha256.of(signOffsSeen.inbox(person)
                + waiting.steps(person, MOST_STEPS)
                + latest(person)
                + comments.unread(person));
    }

    List<Mention> mentions(Person person, Locale locale) {
        return comments.mentioning(person, MENTIONS).stream()
                .map(mention -> new Mention(
                        mention.comment().engagementId(),
                        mention.engagementName(),
                        names.of(mention.comment().author()),
                        mention.comment().body(),
                        When.of(mention.comment().writtenAt(), locale),
                        mention.unread()))
                .toList();
    }

    /** Returns the templates that the person can start from, by name. */
    List<EngagementRow> templates(Person person, Locale locale) {
        return queries
                .page(person, EngagementFilter.TEMPLATES, EngagementSort.NAME, null, MOST_TEMPLATES)
                .rows()
                .stream()
                .map(row -> EngagementRow.of(row, names, locale))
                .toList();
    }

    /** Returns the number of items that are due or unread: sign-offs, steps sent back, mentions. */
    int due(Person person) {
        int signOffs = person.is(Role.APPROVER) || person.is(Role.ADMIN) ? inbox.count(person) : 0;
        return signOffs + waiting.sentBack(person) + comments.unread(person);
    }

    private static StepTask task(WaitingStep step, Locale locale) {
        return new StepTask(
                step.engagementId(),
                step.name(),
                step.customer(),
                step.step(),
                step.changesRequested(),
                step.request() == null ? "" : step.request(),
                When.of(step.since(), locale));
    }

    private SignOffTask task(WaitingSignOff signOff, Locale locale) {
        return new SignOffTask(
                signOff.revisionId(),
                signOff.revisionNumber(),
                signOff.name(),
                signOff.customer(),
                signOff.totalDays(),
                names.of(signOff.submittedBy()),
                Due.of(signOff.dueAt(), clock.instant(), locale));
    }
}
