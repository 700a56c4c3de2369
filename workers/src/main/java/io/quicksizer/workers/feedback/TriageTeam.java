package io.quicksizer.workers.feedback;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.access.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The people who triage feedback: administrators, and the members of the triage group if one is set. */
@Component
@EnableConfigurationProperties(FeedbackSettings.class)
class TriageTeam {
    /** Candidate group of the administrators in Tasklist. */
    static final String ADMINISTRATORS = "administrators";

    private final String group;
    private final PersonRepository people;

    TriageTeam(FeedbackSettings settings, PersonRepository people) {
        this.group = settings.triageGroup().strip();
        this.people = people;
    }

    /** Returns the reason why a person may not triage; empty if they may. */
    public Optional<Refusal> refusal(Person person) {
        boolean member = !group.isEmpty() && person.belongsTo(group);
        return person.is(Role.ADMIN) || member
                ? Optional.empty()
                : Optional.of(Refusal.because(Reason.NOT_IN_TRIAGE_GROUP));
    }

    /** Returns the candidate group: the triage group if one is set, and the administrators after the escalation. */
    String asked(boolean escalated) {
        return escalated || group.isEmpty() ? ADMINISTRATORS : group;
    }

    /** Returns the user names of the people who are asked. */
    List<String> askedPeople(boolean escalated) {
        List<PersonEntity> asked = asked(escalated).equals(ADMINISTRATORS)
                ? people.activeWithRole(Role.ADMIN.name())
                : people.activeMembersOf(group);
        return asked.stream().map(PersonEntity::userName).toList();
    }
}
