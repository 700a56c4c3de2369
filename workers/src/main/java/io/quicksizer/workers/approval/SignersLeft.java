package io.quicksizer.workers.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * People who could sign a revision, by level, without those whose own work it is.
 *
 * @param levels in ascending order
 */
public record SignersLeft(List<Level> levels) {

    /** Copies the list. */
    public SignersLeft {
        levels = List.copyOf(levels);
    }

    /**
     * One level.
     *
     * @param group the group that is asked
     * @param people display names of the approvers who could sign, ordered by user name
     * @param aside display names of the approvers of the group whose own work the revision is
     * @param identities identities of those who could sign; user names of the same person have the same
     */
    public record Level(String group, List<String> people, List<String> aside, Set<String> identities) {

        /** Copies the lists. */
        public Level {
            people = List.copyOf(people);
            aside = List.copyOf(aside);
            identities = Set.copyOf(identities);
        }
    }

    /** Returns whether every level can be signed by a different person. */
    public boolean enough() {
        return enough(levels, new HashSet<>());
    }

    /** Returns whether an approver of any group is excluded because the revision is their own work. */
    public boolean anyAside() {
        return levels.stream().anyMatch(level -> !level.aside().isEmpty());
    }

    private static boolean enough(List<Level> rest, Set<String> taken) {
        if (rest.isEmpty()) {
            return true;
        }
        return rest.getFirst().identities().stream()
                .filter(person -> !taken.contains(person))
                .anyMatch(person -> {
                    Set<String> others = new HashSet<>(taken);
                    others.add(person);
                    return enough(rest.subList(1, rest.size()), others);
                });
    }
}
