package io.quicksizer.web.notification;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.notification.MyNoticeSettings;
import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.notification.NoticeSettings;
import io.quicksizer.workers.notification.NoticeSettingsEntry;
import io.quicksizer.workers.notification.NoticeSettingsEntry.ChoiceEntry;
import io.quicksizer.workers.notification.NoticeText;
import io.quicksizer.workers.result.Answer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Page with a person's notification settings: kinds and channels, daily mail, quiet hours, language. */
@Page
class NotificationSettingsPage {
    private static final String ADDRESS = "/notifications/settings";

    private final MyNoticeSettings settings;
    private final ProblemText problems;

    NotificationSettingsPage(MyNoticeSettings settings, ProblemText problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** A kind of notification with the person's choice. */
    public record KindRow(String kind, String label, boolean inPortal, String mail) {
        static KindRow of(String kind, String label, ChoiceEntry choice) {
            return new KindRow(kind, label, choice.inPortal(), choice.mail());
        }
    }

    /** Values of the form. */
    public record Form(String language, String zone, String quietFrom, String quietTo, String digestAt) {
        static Form of(NoticeSettingsEntry entry) {
            return new Form(entry.language(), entry.zone(), entry.quietFrom(), entry.quietTo(), entry.digestAt());
        }
    }

    @GetMapping(ADDRESS)
    @AnyRole
    ModelAndView show(Person person, Locale locale) {
        return page(person, locale, entry(settings.of(person).settings()), FieldProblems.NONE);
    }

    @PostMapping(ADDRESS)
    @AnyRole
    ModelAndView save(Person person, Locale locale, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        NoticeSettingsEntry entry = entry(fields);
        Answer<MyNoticeSettings.View> answer = settings.save(person, entry);
        if (answer instanceof Answer.Invalid<MyNoticeSettings.View> invalid) {
            return ShownAgain.invalid(page(person, locale, entry, problems.of(invalid.problems(), locale)));
        }
        Answers.done(answer);
        next.addFlashAttribute("saved", true);
        return Redirects.goTo(ADDRESS);
    }

    private static NoticeSettingsEntry entry(NoticeSettings settings) {
        Map<String, ChoiceEntry> choices = new HashMap<>();
        NoticeKind.all().forEach(kind -> {
            NoticeSettings.Choice choice = settings.of(kind);
            choices.put(
                    kind.name(),
                    new ChoiceEntry(choice.inPortal(), choice.mail().name()));
        });
        return new NoticeSettingsEntry(
                settings.locale().getLanguage(),
                settings.zone().getId(),
                Objects.toString(settings.quietFrom(), ""),
                Objects.toString(settings.quietTo(), ""),
                settings.digestAt().toString(),
                choices);
    }

    private static NoticeSettingsEntry entry(Map<String, String> fields) {
        Map<String, ChoiceEntry> choices = new HashMap<>();
        NoticeKind.all()
                .forEach(kind -> choices.put(
                        kind.name(),
                        new ChoiceEntry(
                                fields.containsKey("portal-" + kind),
                                fields.getOrDefault(
                                        "mail-" + kind, kind.standard().name()))));
        return new NoticeSettingsEntry(
                fields.getOrDefault("language", ""),
                fields.getOrDefault("zone", ""),
                fields.getOrDefault("quietFrom", ""),
                fields.getOrDefault("quietTo", ""),
                fields.getOrDefault("digestAt", ""),
                choices);
    }

    private ModelAndView page(Person person, Locale locale, NoticeSettingsEntry entry, FieldProblems wrong) {
        NoticeText text = NoticeText.of(locale, ZoneOffset.UTC);
        List<KindRow> kinds = NoticeKind.all().stream()
                .map(NoticeKind::name)
                .map(kind -> KindRow.of(
                        kind,
                        text.word("kind." + kind),
                        Objects.requireNonNull(entry.choices().get(kind))))
                .toList();
        return new ModelAndView("notification-settings")
                .addObject("form", Form.of(entry))
                .addObject("kinds", kinds)
                .addObject("address", settings.of(person).address())
                .addObject("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()))
                .addObject("problems", wrong);
    }
}
