package io.quicksizer.workers.approval;

import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time limit of a level has passed: the next group is asked. */
@Service
public class EscalatingSignOff {
    private final AskedLevels askedLevels;
    private final AuditLog audit;
    private final Clock clock;

    EscalatingSignOff(AskedLevels askedLevels, AuditLog audit, Clock clock) {
        this.askedLevels = askedLevels;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes the group that is asked from now on; asking the same group again changes nothing. */
    @Transactional
    public void escalate(UUID engagementId, int levelIndex, String group) {
        askedLevels
                .of(engagementId)
                .filter(asked -> asked.level().level() == levelIndex)
                .filter(asked -> !asked.level().currentGroup().equals(group))
                .ifPresent(asked -> {
                    asked.level().escalateTo(group, clock.instant());
                    audit.done(
                            "workflow",
                            "approval.escalate",
                            "revision",
                            asked.revision().id(),
                            Map.of("level", levelIndex, "group", group));
                });
    }
}
