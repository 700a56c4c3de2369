package io.quicksizer.web.operations;

import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.web.frame.Page;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.operations.DealingWithMessage;
import io.quicksizer.workers.operations.Rebuilding;
import io.quicksizer.workers.operations.Rebuilding.Rebuilt;
import io.quicksizer.workers.operations.RestartingEngagement;
import io.quicksizer.workers.operations.RetryingIncident;
import io.quicksizer.workers.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators do on the operations page. Each leads back to it and says once what came of it. */
@Page
class OperationsActions {
    private static final String BACK = "redirect:/operations";

    private final RetryingIncident retrying;
    private final DealingWithMessage messages;
    private final RestartingEngagement restarting;
    private final Rebuilding rebuilding;

    OperationsActions(
            RetryingIncident retrying,
            DealingWithMessage messages,
            RestartingEngagement restarting,
            Rebuilding rebuilding) {
        this.retrying = retrying;
        this.messages = messages;
        this.restarting = restarting;
        this.rebuilding = rebuilding;
    }

    @PostMapping("/operations/incidents/{key}/retry")
    @AdministratorsOnly
    String retry(Person person, @PathVariable long key, RedirectAttributes next) {
        return tell(next, Told.of(retrying.retry(person, key), "retry", retried -> List.of(retried.label())));
    }

    @PostMapping("/operations/messages/{id}/send-again")
    @AdministratorsOnly
    String sendAgain(Person person, @PathVariable UUID id, RedirectAttributes next) {
        return tell(next, Told.of(messages.sendAgain(person, id), "send-again", message -> List.of()));
    }

    @PostMapping("/operations/messages/{id}/abandon")
    @AdministratorsOnly
    String abandon(Person person, @PathVariable UUID id, RedirectAttributes next) {
        return tell(next, Told.of(messages.abandon(person, id), "abandon", message -> List.of()));
    }

    @PostMapping("/operations/engagements/{id}/restart")
    @AdministratorsOnly
    String restart(
            Person person,
            @PathVariable UUID id,
            @RequestParam RestartPoint point,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Told told = Told.of(
                restarting.restart(person, id, point, reason),
                "restart." + point.name(),
                restarted -> List.of(restarted.revisionNumber()));
        tell(next, told);
        return BACK + "/engagements/" + id;
    }

    @PostMapping("/operations/engagements/{id}/rebuild")
    @AdministratorsOnly
    String rebuild(
            Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant lostBefore,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return tell(
                next,
                Told.of(rebuilding.rebuild(person, id, lostBefore, reason), "rebuild", OperationsActions::figures));
    }

    @PostMapping("/operations/rebuild")
    @AdministratorsOnly
    String rebuildAll(
            Person person,
            @RequestParam(required = false) @Nullable Instant lostBefore,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return tell(
                next,
                Told.of(rebuilding.rebuildAll(person, lostBefore, reason), "rebuild", OperationsActions::figures));
    }

    private static List<Object> figures(Rebuilt rebuilt) {
        return List.of(rebuilt.rebuilt().size(), rebuilt.ended(), rebuilt.running(), rebuilt.remaining());
    }

    private static String tell(RedirectAttributes next, Told told) {
        next.addFlashAttribute("told", told);
        return BACK;
    }
}
