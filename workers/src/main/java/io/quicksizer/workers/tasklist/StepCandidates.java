package io.quicksizer.workers.tasklist;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people to whom Tasklist offers a step of an engagement: those who may edit it (docs/security.md). */
@Component
public class StepCandidates {
    private final EngagementRepository engagements;
    private final PersonRepository people;

    StepCandidates(EngagementRepository engagements, PersonRepository people) {
        this.engagements = engagements;
        this.people = people;
    }

    /**
     * Owner and candidates of an engagement.
     *
     * @param editors user names of the candidates
     */
    public record Candidates(String owner, List<String> editors) {}

    /** Returns the current owner and candidates; empty if the engagement does not exist. */
    @Transactional(readOnly = true)
    public Optional<Candidates> of(UUID engagementId) {
        return engagements.findById(engagementId).map(found -> new Candidates(found.owner(), of(found)));
    }

    /**
     * Returns the user names of the active planners among the owner, the engagement's team and the people with whom it
     * is shared for editing.
     */
    public List<String> of(Engagement engagement) {
        Set<String> editors = new TreeSet<>();
        String team = engagement.team().orElse(null);
        people.activeWithRole(Role.PLANNER.name()).stream()
                .filter(planner -> planner.userName().equals(engagement.owner())
                        || (team != null && Objects.equals(planner.team(), team))
                        || mayEdit(engagement, planner))
                .map(PersonEntity::userName)
                .forEach(editors::add);
        return List.copyOf(editors);
    }

    private static boolean mayEdit(Engagement engagement, PersonEntity planner) {
        return engagement.shares().stream()
                .filter(share -> share.access() == ShareAccess.EDIT)
                .map(PersonShare::userName)
                .anyMatch(planner.userName()::equals);
    }
}
