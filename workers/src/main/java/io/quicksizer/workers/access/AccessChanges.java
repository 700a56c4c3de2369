package io.quicksizer.workers.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writer of audit entries about sign-ins that changed what a person may do, with the rights before and after. */
@Component
class AccessChanges {
    private final AuditTrail trail;
    private final Clock clock;

    AccessChanges(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Returns the rights of a person (roles, sign-off groups and team) in a canonical order, so that two can be
     * compared.
     */
    static ObjectNode of(PersonEntity person) {
        ObjectNode access = JsonNodeFactory.instance.objectNode();
        person.roles().stream().sorted().forEach(access.putArray("roles")::add);
        person.groups().stream().sorted().forEach(access.putArray("groups")::add);
        return access.put("team", person.team());
    }

    /** Writes an audit entry if the two differ. */
    void remember(String userName, ObjectNode before, ObjectNode after) {
        if (before.equals(after)) {
            return;
        }
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.set("before", before);
        detail.set("after", after);
        trail.record(new AuditFact(
                clock.instant(),
                userName,
                "person.access",
                new AuditSubject("person", userName),
                AuditOutcome.DONE,
                detail.toString(),
                Correlation.current().id()));
    }
}
