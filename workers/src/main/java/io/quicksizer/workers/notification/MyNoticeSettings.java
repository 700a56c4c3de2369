package io.quicksizer.workers.notification;

import io.quicksizer.db.notification.NoticeSettingsRow;
import io.quicksizer.db.notification.NoticeSettingsRow.Choice;
import io.quicksizer.db.notification.NoticeSettingsStore;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases: a person reads and changes their notification settings. */
@Service
public class MyNoticeSettings {
    private final NoticeSettingsStore store;
    private final NoticeChoices choices;
    private final PeopleDirectory people;
    private final MailSettings mail;
    private final AuditLog audit;
    private final Clock clock;

    MyNoticeSettings(
            NoticeSettingsStore store,
            NoticeChoices choices,
            PeopleDirectory people,
            MailSettings mail,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.choices = choices;
        this.people = people;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The settings of a person.
     *
     * @param address the address that mails are sent to; null if mail is off or the identity provider supplies none
     */
    public record View(NoticeSettings settings, @Nullable String address) {}

    /** Returns the current settings, including defaults. */
    @Transactional(readOnly = true)
    public View of(Person person) {
        return new View(
                choices.of(person.userName()),
                mail.isOn() ? people.mailAddress(person.userName()).orElse(null) : null);
    }

    /** Replaces the settings. Mails that are already queued are sent as scheduled. */
    @Transactional
    public Answer<View> save(Person person, NoticeSettingsEntry entry) {
        List<Problem> problems = new ArrayList<>();
        if (!List.of("en", "de").contains(entry.language())) {
            problems.add(Problem.of("language", NoticeProblem.LANGUAGE_UNKNOWN));
        }
        if (!isZone(entry.zone())) {
            problems.add(Problem.of("zone", NoticeProblem.ZONE_UNKNOWN, entry.zone()));
        }
        if (entry.quietFrom().isBlank() != entry.quietTo().isBlank()) {
            problems.add(Problem.of("quietFrom", NoticeProblem.QUIET_HOURS_INCOMPLETE));
        }
        new TreeMap<>(Map.of("quietFrom", entry.quietFrom(), "quietTo", entry.quietTo(), "digestAt", entry.digestAt()))
                .forEach((field, hour) -> {
                    boolean optional = hour.isBlank() && !field.equals("digestAt");
                    if (!optional && hour(hour).isEmpty()) {
                        problems.add(Problem.of(field, NoticeProblem.HOUR_UNREADABLE, hour));
                    }
                });
        entry.choices().forEach((kind, choice) -> {
            if (NoticeKind.named(kind).isEmpty()) {
                problems.add(Problem.of("choices", NoticeProblem.KIND_UNKNOWN, kind));
            }
            if (Arrays.stream(MailMode.values()).noneMatch(mode -> mode.name().equals(choice.mail()))) {
                problems.add(Problem.of("choices", NoticeProblem.MAIL_MODE_UNKNOWN, choice.mail()));
            }
        });
        return problems.isEmpty() ? new Answer.Done<>(saved(person, entry)) : new Answer.Invalid<>(problems);
    }

    private View saved(Person person, NoticeSettingsEntry entry) {
        store.save(
                new NoticeSettingsRow(
                        person.userName(),
                        entry.language(),
                        entry.zone(),
                        hour(entry.quietFrom()).orElse(null),
                        hour(entry.quietTo()).orElse(null),
                        hour(entry.digestAt()).orElseThrow(),
                        entry.choices().entrySet().stream()
                                .map(choice -> new Choice(
                                        choice.getKey(),
                                        choice.getValue().inPortal(),
                                        choice.getValue().mail()))
                                .toList()),
                clock.instant());
        audit.done(person.userName(), "notification.settings", "person", person.userName(), Map.of());
        return of(person);
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.of(name) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static Optional<LocalTime> hour(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip()).withSecond(0).withNano(0));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
