package io.quicksizer.workers.notification;

import io.quicksizer.db.notification.DeliveryStore;
import io.quicksizer.db.notification.NoticeStore;
import io.quicksizer.workers.access.PeopleDirectory;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Queue of notifications for delivery by mail, each in its own mail or in a digest with others due at the same time.
 */
@Component
class MailQueue {
    private final MailSettings mail;
    private final DeliveryStore deliveries;
    private final NoticeStore notices;
    private final PeopleDirectory people;

    MailQueue(MailSettings mail, DeliveryStore deliveries, NoticeStore notices, PeopleDirectory people) {
        this.mail = mail;
        this.deliveries = deliveries;
        this.notices = notices;
        this.people = people;
    }

    /** Queues a notification, unless mail is off, the person has no address, or has opted out. */
    void add(UUID notification, String userName, NoticeSettings settings, MailMode mode, Instant now) {
        if (!mail.isOn() || people.mailAddress(userName).isEmpty()) {
            return;
        }
        MailTime.of(settings, mode, now).ifPresent(time -> {
            String own = "mail:" + userName + ":" + notification;
            String key = time.gathered() ? "mails:" + userName + ":" + time.at() : own;
            UUID delivery = deliveries
                    .mail(key, userName, time.at(), now)
                    .or(() -> deliveries.mail(own, userName, time.at(), now))
                    .orElseThrow();
            notices.sendWith(notification, delivery);
        });
    }
}
