package io.quicksizer.workers.notification;

import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.db.notification.NoticeStore;
import io.quicksizer.db.notification.PersonsNotice;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases: a person reads their own notifications. Nobody can read those of others. */
@Service
public class MyNotices {
    private final NoticeStore notices;
    private final NoticeChoices choices;
    private final EngagementQueries engagements;
    private final Clock clock;

    MyNotices(NoticeStore notices, NoticeChoices choices, EngagementQueries engagements, Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.engagements = engagements;
        this.clock = clock;
    }

    /**
     * A notification in the reader's language.
     *
     * @param path page that shows its subject
     * @param readAt when it was read, or null
     */
    public record Shown(
            UUID id,
            String kind,
            String title,
            String detail,
            String path,
            @Nullable UUID engagementId,
            Instant at,
            @Nullable Instant readAt) {}

    /**
     * A page of notifications.
     *
     * @param unread total number of unread notifications
     * @param next cursor for the next page, an id; null on the last page
     */
    public record Page(
            List<Shown> notices, int unread, @Nullable UUID next) {}

    /** Returns the number of unread notifications. */
    @Transactional(readOnly = true)
    public int unread(Person person) {
        return notices.unread(person.userName());
    }

    /**
     * Returns a page of notifications, newest first.
     *
     * @param before last id of the previous page; null for the first page
     * @param limit maximum number of rows, at least 1
     */
    @Transactional(readOnly = true)
    public Page page(Person person, boolean unreadOnly, @Nullable UUID before, int limit, Locale locale) {
        NoticeText text = NoticeText.of(locale, zone(person));
        List<PersonsNotice> found = notices.page(person.userName(), unreadOnly, before, limit + 1);
        List<Shown> shown = found.stream()
                .limit(limit)
                .filter(row -> stillReads(person, row))
                .map(row -> shown(row, text))
                .toList();
        return new Page(
                shown,
                notices.unread(person.userName()),
                found.size() > limit ? found.get(limit - 1).id() : null);
    }

    /** Marks a notification as read. */
    @Transactional
    public Answer<Shown> read(Person person, UUID id, Locale locale) {
        return notices.find(person.userName(), id)
                .filter(found -> stillReads(person, found))
                .<Answer<Shown>>map(found -> {
                    notices.read(person.userName(), id, clock.instant());
                    return new Answer.Done<>(shown(found, NoticeText.of(locale, zone(person))));
                })
                .orElseGet(() -> new Answer.Missing<>("notification"));
    }

    /**
     * Marks all as read.
     *
     * @return number of notifications that were unread
     */
    @Transactional
    public int readAll(Person person) {
        return notices.readAll(person.userName(), clock.instant());
    }

    /**
     * Returns whether the person may still read the engagement; notifications are hidden once it is no longer shared,
     * as are mentions.
     */
    private boolean stillReads(Person person, PersonsNotice row) {
        UUID engagement = row.notice().engagementId();
        return engagement == null
                || engagements.stillReadable(person, engagement).isPresent();
    }

    private ZoneId zone(Person person) {
        return choices.of(person.userName()).zone();
    }

    private static Shown shown(PersonsNotice row, NoticeText text) {
        NoticeRow notice = row.notice();
        Map<String, String> facts = NoticeFacts.read(notice.factsJson());
        return new Shown(
                row.id(),
                notice.kind(),
                text.title(notice.kind(), facts),
                text.detail(notice.kind(), facts),
                notice.path(),
                notice.engagementId(),
                notice.at(),
                row.readAt());
    }
}
