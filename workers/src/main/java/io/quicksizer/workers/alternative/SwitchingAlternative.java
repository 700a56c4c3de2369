package io.quicksizer.workers.alternative;

import io.quicksizer.db.common.Channel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.AwaitingStep;
import io.quicksizer.workers.engagement.ReachingStep;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Use case that switches an engagement to another of its alternatives. The open step stays open unless an earlier step
 * of the other alternative is incomplete; the wizard then goes back to that step, as it does when a visited step is
 * edited.
 */
@Service
public class SwitchingAlternative {
    private final ApplyingAlternative applying;
    private final AwaitingStep awaiting;
    private final ReachingStep reaching;

    SwitchingAlternative(ApplyingAlternative applying, AwaitingStep awaiting, ReachingStep reaching) {
        this.applying = applying;
        this.awaiting = awaiting;
        this.reaching = reaching;
    }

    /**
     * Request to switch.
     *
     * @param alternative id of the alternative that becomes active
     * @param expectedVersion version of the engagement that the person saw
     * @param channel PORTAL or API
     */
    public record Request(UUID alternative, long expectedVersion, Channel channel) {}

    /**
     * Switches to the alternative and moves the wizard to its first incomplete step if that is earlier than the open
     * one.
     *
     * @param patience maximum time to wait for the workflow between two steps
     * @return the open step; empty if the workflow has not reached one yet
     */
    public Answer<Optional<Step>> switchTo(Person actor, UUID engagementId, Request request, Duration patience) {
        Answer<Optional<Step>> applied = applying.apply(actor, engagementId, request);
        return applied.map(unfinished -> {
            Optional<Step> here = awaiting.next(engagementId, Duration.ZERO);
            unfinished
                    .filter(step ->
                            here.filter(open -> step.compareTo(open) < 0).isPresent())
                    .ifPresent(step -> reaching.reach(actor, engagementId, step, patience));
            return awaiting.next(engagementId, unfinished.isPresent() ? patience : Duration.ZERO);
        });
    }
}
