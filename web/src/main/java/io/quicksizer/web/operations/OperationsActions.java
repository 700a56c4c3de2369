package io.quicksizer.web.operations;

import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.operations.MessageAdministration;
import io.quicksizer.workers.operations.Rebuilding;
import io.quicksizer.workers.operations.Rebuilding.Rebuilt;
import io.quicksizer.workers.operations.RestartingEngagement;
import io.quicksizer.workers.operations.RetryingIncident;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Actions of the operations page. Each redirects back to it with a notice about the result. */
@Page
class OperationsActions {
    private static final String BACK = "redirect:/operations";

    private final RetryingIncident retrying;
    private final MessageAdministration messages;
    private final RestartingEngagement restarting;
    private final Rebuilding rebuilding;
    private final OperationNotices notices;

    OperationsActions(
            RetryingIncident retrying,
            MessageAdministration messages,
            RestartingEngagement restarting,
            Rebuilding rebuilding,
            OperationNotices notices) {
        this.notices = notices;
        this.retrying = retrying;
        this.messages = messages;
        this.restarting = restarting;
        this.rebuilding = rebuilding;
    }

    @PostMapping("/operations/incidents/{key}/retry")
    @AdministratorsOnly
    String retry(Person person, Locale locale, @PathVariable long key, RedirectAttributes next) {
        return flash(
                next, notices.of(locale, retrying.retry(person, key), "retry", retried -> List.of(retried.label())));
    }

    @PostMapping("/operations/messages/{id}/send-again")
    @AdministratorsOnly
    String sendAgain(Person person, Locale locale, @PathVariable UUID id, RedirectAttributes next) {
        return flash(next, notices.of(locale, messages.sendAgain(person, id), "send-again", message -> List.of()));
    }

    @PostMapping("/operations/messages/{id}/abandon")
    @AdministratorsOnly
    String abandon(Person person, Locale locale, @PathVariable UUID id, RedirectAttributes next) {
        return flash(next, notices.of(locale, messages.abandon(person, id), "abandon", message -> List.of()));
    }

    @PostMapping("/operations/engagements/{id}/restart")
    @AdministratorsOnly
    String restart(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam RestartPoint point,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        OperationNotice notice = notices.of(
                locale,
                restarting.restart(person, id, point, reason),
                "restart." + point.name(),
                restarted -> List.of(restarted.revisionNumber()));
        flash(next, notice);
        return BACK + "/engagements/" + id;
    }

    @PostMapping("/operations/engagements/{id}/rebuild")
    @AdministratorsOnly
    String rebuild(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant lostBefore,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return flash(
                next,
                notices.of(
                        locale,
                        rebuilding.rebuild(person, id, lostBefore, reason),
                        "rebuild",
                        OperationsActions::figures));
    }

    @PostMapping("/operations/rebuild")
    @AdministratorsOnly
    String rebuildAll(
            Person person,
            Locale locale,
            @RequestParam(required = false) @Nullable Instant lostBefore,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return flash(
                next,
                notices.of(
                        locale,
                        rebuilding.rebuildAll(person, lostBefore, reason),
                        "rebuild",
                        OperationsActions::figures));
    }

    private static List<Object> figures(Rebuilt rebuilt) {
        return List.of(rebuilt.rebuilt().size(), rebuilt.ended(), rebuilt.running(), rebuilt.remaining());
    }

    private static String flash(RedirectAttributes next, OperationNotice notice) {
        next.addFlashAttribute("flash", notice);
        return BACK;
    }
}
