package io.quicksizer.workers.access;

import io.quicksizer.db.people.PersonEntity;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publisher of the event that somebody may edit other engagements than before, as a planner. */
@Component
public class PlannerChanges {
    private final ApplicationEventPublisher events;

    PlannerChanges(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * The part of a person's access on which editing depends.
     *
     * @param plans whether the person is active and a planner
     */
    public record Editing(boolean plans, @Nullable String team) {

        /** Returns that part of the person's present access. */
        public static Editing of(PersonEntity person) {
            return new Editing(person.active() && person.roles().contains(Role.PLANNER.name()), person.team());
        }
    }

    /** Publishes the event if the two differ and the person is or was a planner. */
    public void publish(String userName, Editing before, Editing after) {
        if (!before.equals(after) && (before.plans() || after.plans())) {
            events.publishEvent(new PlannerChanged(
                    userName,
                    Stream.of(before, after)
                            .flatMap(editing -> Stream.ofNullable(editing.team()))
                            .distinct()
                            .toList()));
        }
    }
}
