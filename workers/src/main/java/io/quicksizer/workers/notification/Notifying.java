package io.quicksizer.workers.notification;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.db.notification.NoticeStore;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service that notifies people of a fact, in the transaction that records the fact: in the portal and by mail,
 * according to each person's settings. Idempotent per fact and person.
 */
@Service
public class Notifying {
    private final NoticeStore notices;
    private final EngagementRepository engagements;
    private final PeopleDirectory people;
    private final NoticeChoices choices;
    private final MailQueue mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifying(
            NoticeStore notices,
            EngagementRepository engagements,
            PeopleDirectory people,
            NoticeChoices choices,
            MailQueue mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.engagements = engagements;
        this.people = people;
        this.choices = choices;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Event published when a fact is recorded, within its transaction, and again if the fact is recorded repeatedly.
     *
     * @param eventId id of the stored fact
     */
    public record NoticeRecorded(UUID eventId, NoticeKind kind) {}

    /**
     * Notifies people. Skips the actor and people who are unknown or have no access, and ignores duplicates. Nothing is
     * recorded about the course of a synthetic journey, which its own metrics and alerts report on.
     *
     * @param userNames may be empty: webhooks that subscribe to the kind receive the fact nevertheless
     * @return number of people newly notified
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int notify(Notice notice, Collection<String> userNames) {
        if (isSynthetic(notice)) {
            return 0;
        }
        Instant now = clock.instant();
        UUID event = notices.record(new NoticeRow(
                NewId.next(),
                notice.key(),
                notice.kind().name(),
                notice.engagementId(),
                notice.path(),
                notice.actor(),
                NoticeFacts.write(notice.facts()),
                now));
        events.publishEvent(new NoticeRecorded(event, notice.kind()));
        TreeSet<String> names = new TreeSet<>();
        userNames.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        names.remove(notice.actor().toLowerCase(Locale.ROOT));
        return (int) names.stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .filter(person -> notify(event, notice.kind(), person, now))
                .count();
    }

    private boolean isSynthetic(Notice notice) {
        return Optional.ofNullable(notice.engagementId())
                .filter(id -> !notice.kind().concernsJourneys())
                .flatMap(engagements::findById)
                .filter(Engagement::isSynthetic)
                .isPresent();
    }

    private boolean notify(UUID event, NoticeKind kind, Person person, Instant now) {
        NoticeSettings settings = choices.of(person.userName());
        NoticeSettings.Choice choice = settings.of(kind);
        Optional<UUID> added = notices.notifyOnce(event, person.userName(), choice.inPortal(), now);
        added.ifPresent(notification -> mails.add(notification, person.userName(), settings, choice.mail(), now));
        return added.isPresent();
    }
}
