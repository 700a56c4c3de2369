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
 * Switches an engagement to another of its alternatives. The step that is open stays open, unless an earlier one of the
 * other alternative is not finished: then the wizard goes back to it, as it does when a visited step is edited.
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
     * A switch.
     *
     * @param alternative which becomes active
     * @param expectedVersion the engagement's version that was looked at
     * @param channel PORTAL or API
     */
    public record Request(UUID alternative, long expectedVersion, Channel channel) {}

    /**
     * Switches.
     *
     * @param patience how long to wait for the workflow between two steps
     * @return the step that is open; empty while the workflow moves
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
