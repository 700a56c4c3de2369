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

/** How a person wants to be notified: kinds and channels, the mail of the day, quiet hours, language. */
@Page
class NotificationSettingsPage {
    private static final String ADDRESS = "/notifications/settings";

    private final MyNoticeSettings settings;
    private final ProblemText problems;

    NotificationSettingsPage(MyNoticeSettings settings, ProblemText problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** A kind with the person's choice. */
    public record KindRow(String kind, String label, boolean inPortal, String mail) {}

    /** The settings as the form shows them. */
    public record Form(String language, String zone, String quietFrom, String quietTo, String digestAt) {
        static Form of(NoticeSettings settings) {
            return new Form(
                    settings.locale().getLanguage(),
                    settings.zone().getId(),
                    Objects.toString(settings.quietFrom(), ""),
                    Objects.toString(settings.quietTo(), ""),
                    settings.digestAt().toString());
        }

        static Form of(NoticeSettingsEntry entry) {
            return new Form(entry.language(), entry.zone(), entry.quietFrom(), entry.quietTo(), entry.digestAt());
        }
    }

    @GetMapping(ADDRESS)
    @AnyRole
    ModelAndView show(Person person, Locale locale) {
        MyNoticeSettings.View view = settings.of(person);
        return page(person, locale, Form.of(view.settings()), FieldProblems.NONE);
    }

    @PostMapping(ADDRESS)
    @AnyRole
    ModelAndView save(Person person, Locale locale, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        NoticeSettingsEntry entry = entry(fields);
        Answer<MyNoticeSettings.View> answer = settings.save(person, entry);
        if (answer instanceof Answer.Invalid<MyNoticeSettings.View> invalid) {
            return ShownAgain.invalid(page(person, locale, Form.of(entry), problems.of(invalid.problems(), locale)));
        }
        Answers.done(answer);
        next.addFlashAttribute("saved", true);
        return Redirects.goTo(ADDRESS);
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

    private ModelAndView page(Person person, Locale locale, Form form, FieldProblems wrong) {
        MyNoticeSettings.View view = settings.of(person);
        NoticeText text = NoticeText.of(locale, ZoneOffset.UTC);
        List<KindRow> kinds = NoticeKind.all().stream()
                .map(kind -> new KindRow(
                        kind.name(),
                        text.word("kind." + kind),
                        view.settings().of(kind).inPortal(),
                        view.settings().of(kind).mail().name()))
                .toList();
        return new ModelAndView("notification-settings")
                .addObject("form", form)
                .addObject("kinds", kinds)
                .addObject("address", view.address())
                .addObject("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()))
                .addObject("problems", wrong);
    }
}
