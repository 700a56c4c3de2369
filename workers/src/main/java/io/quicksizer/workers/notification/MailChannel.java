package io.quicksizer.workers.notification;

import io.quicksizer.db.notification.DeliveryRow;
import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.db.notification.NoticeStore;
import io.quicksizer.db.notification.PersonsNotice;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.DecisionLinks;
import io.quicksizer.workers.delivery.DeliveryChannel;
import io.quicksizer.workers.delivery.DeliveryResult;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.notification.MailText.Item;
import io.quicksizer.workers.tasklist.TasklistSettings;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Delivery channel for mails. The text is rendered at the time of sending, in the recipient's current language. A
 * digest omits what the recipient has already read in the portal.
 */
@Component
@EnableConfigurationProperties({MailSettings.class, TasklistSettings.class})
class MailChannel implements DeliveryChannel {
    private static final int MOST_FILES = 5;

    private final MailSettings settings;
    private final MailTransport transport;
    private final NoticeStore notices;
    private final NoticeChoices choices;
    private final PeopleDirectory people;
    private final DecisionLinks links;
    private final EngagementQueries engagements;
    private final List<MailAttachment> attachments;
    private final String portal;
    private final Clock clock;

    MailChannel(
            MailSettings settings,
            MailTransport transport,
            NoticeStore notices,
            NoticeChoices choices,
            PeopleDirectory people,
            DecisionLinks links,
            EngagementQueries engagements,
            List<MailAttachment> attachments,
            TasklistSettings tasklist,
            Clock clock) {
        this.settings = settings;
        this.transport = transport;
        this.notices = notices;
        this.choices = choices;
        this.people = people;
        this.links = links;
        this.engagements = engagements;
        this.attachments = attachments;
        this.portal = tasklist.portal();
        this.clock = clock;
    }

    @Override
    public String channel() {
        return "MAIL";
    }

    @Override
    public boolean ready() {
        return settings.isOn();
    }

    @Override
    public DeliveryResult deliver(DeliveryRow delivery) {
        String userName = delivery.userName() == null ? "" : delivery.userName();
        Optional<Person> reader = people.find(userName);
        Optional<String> address = reader.flatMap(person -> people.mailAddress(person.userName()));
        List<PersonsNotice> found = notices.of(delivery.id()).stream()
                .filter(row -> reader.filter(person -> stillReads(person, row.notice()))
                        .isPresent())
                .toList();
        List<PersonsNotice> unread = found.size() > 1
                ? found.stream().filter(notice -> notice.readAt() == null).toList()
                : found;
        if (address.isEmpty()) {
            return new DeliveryResult.Needless("the person no longer has access or an email address");
        }
        if (unread.isEmpty()) {
            return new DeliveryResult.Needless("everything was read in the portal or is no longer shared");
        }
        return send(mail(delivery.id(), reader.orElseThrow(), address.get(), unread));
    }

    private boolean stillReads(Person person, NoticeRow notice) {
        UUID engagement = notice.engagementId();
        return engagement == null
                || engagements.stillReadable(person, engagement).isPresent();
    }

    private DeliveryResult send(MailTransport.Mail mail) {
        try {
            transport.send(mail);
            return new DeliveryResult.Delivered();
        } catch (MailAuthenticationException refused) {
            return new DeliveryResult.Postponed("the mail server rejected the user name or password");
        } catch (MailException failed) {
            return new DeliveryResult.Postponed(String.valueOf(failed.getMessage()));
        } catch (IllegalArgumentException unwritable) {
            return new DeliveryResult.Impossible(String.valueOf(unwritable.getMessage()));
        }
    }

    private MailTransport.Mail mail(UUID delivery, Person reader, String address, List<PersonsNotice> unread) {
        String userName = reader.userName();
        NoticeSettings wishes = choices.of(userName);
        NoticeText text = NoticeText.of(wishes.locale(), wishes.zone());
        List<Item> items =
                unread.stream().map(row -> item(row.notice(), userName, text)).toList();
        String subject = items.size() == 1
                ? items.getFirst().title()
                : text.word("mail.several").replace("{count}", String.valueOf(items.size()));
        MailText.Content content =
                new MailText.Content(wishes.locale().getLanguage(), items, portal + "/notifications/settings", text);
        return new MailTransport.Mail(
                "<" + delivery + "@" + domain() + ">",
                address,
                subject,
                MailText.plain(content),
                MailText.html(content),
                files(unread, reader, wishes.locale()),
                clock.instant());
    }

    private List<MailFile> files(List<PersonsNotice> unread, Person reader, Locale locale) {
        return unread.stream()
                .map(PersonsNotice::notice)
                .flatMap(notice -> attachments.stream()
                        .filter(attachment -> attachment.kind().name().equals(notice.kind()))
                        .flatMap(attachment -> attachment.file(notice, reader, locale).stream()))
                .limit(MOST_FILES)
                .toList();
    }

    private Item item(NoticeRow notice, String userName, NoticeText text) {
        Map<String, String> facts = NoticeFacts.read(notice.factsJson());
        return new Item(
                text.title(notice.kind(), facts),
                text.detail(notice.kind(), facts),
                portal + notice.path(),
                decide(notice, userName).map(path -> portal + path).orElse(""));
    }

    private Optional<String> decide(NoticeRow notice, String userName) {
        UUID engagement = notice.engagementId();
        boolean asks = NoticeKind.named(notice.kind())
                .filter(NoticeKind::asksForDecision)
                .isPresent();
        return asks && engagement != null ? links.issue(userName, engagement) : Optional.empty();
    }

    private String domain() {
        String from = settings.from();
        return from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }
}
