package io.quicksizer.workers.approval;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.audit.AuditLog;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The group that is asked has waited for long: notes a reminder to each of its members. */
@Service
public class RemindingApprovers {
    private final AskedLevels askedLevels;
    private final PersonRepository people;
    private final AuditLog audit;

    RemindingApprovers(AskedLevels askedLevels, PersonRepository people, AuditLog audit) {
        this.askedLevels = askedLevels;
        this.people = people;
        this.audit = audit;
    }

    /** Does nothing if the level has been decided meanwhile. */
    @Transactional
    public void remind(UUID engagementId, int revisionNumber, int levelIndex) {
        askedLevels
                .of(engagementId)
                .filter(asked -> asked.revision().number() == revisionNumber)
                .filter(asked -> asked.level().level() == levelIndex)
                .ifPresent(asked -> audit.done(
                        "workflow",
                        "approval.remind",
                        "revision",
                        asked.revision().id(),
                        Map.of(
                                "level",
                                levelIndex,
                                "people",
                                people.activeMembersOf(asked.level().currentGroup()).stream()
                                        .map(PersonEntity::userName)
                                        .toList())));
    }
}
