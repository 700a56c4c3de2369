package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lookup of the people who may sign the pending level: members of its group, its assignee and delegates, or
 * administrators at the end of the escalation chain.
 */
@Service
public class PeopleAsked {
    private final AskedLevels askedLevels;
    private final Eligibility eligibility;
    private final PersonRepository people;

    PeopleAsked(AskedLevels askedLevels, Eligibility eligibility, PersonRepository people) {
        this.askedLevels = askedLevels;
        this.eligibility = eligibility;
        this.people = people;
    }

    /**
     * A pending level and the people who may sign it.
     *
     * @param level number of the pending level, from 1
     * @param group the group that is asked now
     * @param due end of its time limit in ISO 8601 format; empty if it has none
     * @param people user names of those who may sign
     */
    public record Asked(int level, String group, String due, List<String> people) {

        /** Returns what a notice says about the level. */
        public Map<String, String> facts() {
            return Map.of("level", String.valueOf(level), "group", group, "due", due);
        }
    }

    /** Returns the pending level of an engagement with the people who may sign it; empty if none is pending. */
    @Transactional(readOnly = true)
    public Optional<Asked> of(UUID engagementId) {
        return askedLevels.of(engagementId).map(this::asked);
    }

    private Asked asked(AskedLevel asked) {
        ApprovalLevel level = asked.level();
        return new Asked(
                level.level(),
                level.currentGroup(),
                level.dueAt().map(Object::toString).orElse(""),
                signers(level, eligibility.at(asked)).distinct().toList());
    }

    /** Returns whether somebody may sign a pending level. */
    boolean anybody(AskedLevel asked, LevelEligibility eligible) {
        return signers(asked.level(), eligible).findFirst().isPresent();
    }

    /** Returns those who may sign, each looked for only when those before are not enough. */
    private Stream<String> signers(ApprovalLevel level, LevelEligibility eligible) {
        return Stream.<Supplier<Stream<String>>>of(
                        level.assignedTo()::stream,
                        () -> members(level).stream().map(PersonEntity::userName),
                        () -> eligible.delegates().stream())
                .flatMap(Supplier::get)
                .filter(person -> eligible.of(person).allowed());
    }

    private List<PersonEntity> members(ApprovalLevel level) {
        return level.administratorsAsked()
                ? people.activeWithRole(Role.ADMIN.name())
                : people.activeMembersOf(level.currentGroup());
    }
}
