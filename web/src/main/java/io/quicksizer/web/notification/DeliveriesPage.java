package io.quicksizer.web.notification;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.delivery.DeadDeliveries;
import io.quicksizer.workers.delivery.DeadDeliveries.DeadDelivery;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Page for administrators with mails and webhooks that failed permanently, to be sent again or abandoned. */
@Page
class DeliveriesPage {
    private static final String ADDRESS = "/operations/deliveries";

    private final DeadDeliveries deliveries;

    DeliveriesPage(DeadDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** A failed delivery in the list. */
    public record DeadRow(UUID id, String channel, String receiver, When since, int attempts, String error) {
        static DeadRow of(DeadDelivery dead, Locale locale) {
            return new DeadRow(
                    dead.id(),
                    dead.channel(),
                    dead.receiver(),
                    When.of(dead.createdAt(), locale),
                    dead.attempts(),
                    dead.error());
        }
    }

    @GetMapping(ADDRESS)
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale) {
        DeadDeliveries.Deliveries found = Answers.done(deliveries.list(person));
        return new ModelAndView("deliveries")
                .addObject("open", found.open())
                .addObject(
                        "rows",
                        found.dead().stream()
                                .map(row -> DeadRow.of(row, locale))
                                .toList());
    }

    @PostMapping(ADDRESS + "/{id}/send-again")
    @AdministratorsOnly
    ModelAndView sendAgain(Person person, @PathVariable UUID id) {
        Answers.done(deliveries.sendAgain(person, id));
        return Redirects.goTo(ADDRESS);
    }

    @PostMapping(ADDRESS + "/{id}/abandon")
    @AdministratorsOnly
    ModelAndView abandon(Person person, @PathVariable UUID id) {
        Answers.done(deliveries.abandon(person, id));
        return Redirects.goTo(ADDRESS);
    }
}
