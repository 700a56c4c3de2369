package io.quicksizer.web.notification;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.notification.MyNotices;
import io.quicksizer.workers.notification.MyNotices.Shown;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page with a person's notifications, newest first. */
@Page
class NotificationsPage {
    private static final String ADDRESS = "/notifications";
    private static final int ROWS = 50;

    private final MyNotices notices;

    NotificationsPage(MyNotices notices) {
        this.notices = notices;
    }

    /** A notification in the list. */
    public record Row(UUID id, String title, String detail, When at, boolean unread) {
        static Row of(Shown shown, Locale locale) {
            return new Row(
                    shown.id(), shown.title(), shown.detail(), When.of(shown.at(), locale), shown.readAt() == null);
        }
    }

    @GetMapping(ADDRESS)
    @AnyRole
    ModelAndView show(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID before) {
        MyNotices.Page page = notices.page(person, !all, before, ROWS, locale);
        return new ModelAndView("notifications")
                .addObject(
                        "rows",
                        page.notices().stream().map(row -> Row.of(row, locale)).toList())
                .addObject("unread", page.unread())
                .addObject("next", page.next())
                .addObject("all", all);
    }

    /** Marks a notification as read and redirects to its page. */
    @PostMapping(ADDRESS + "/{id}/open")
    @AnyRole
    ModelAndView open(Person person, Locale locale, @PathVariable UUID id) {
        return Redirects.goTo(
                Redirects.within(Answers.done(notices.read(person, id, locale)).path(), ADDRESS));
    }

    @PostMapping(ADDRESS + "/read-all")
    @AnyRole
    ModelAndView readAll(Person person) {
        notices.readAll(person);
        return Redirects.goTo(ADDRESS);
    }
}
