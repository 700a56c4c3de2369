package io.quicksizer.workers.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The people who could sign a revision, level by level, once everybody whose own work it is has stepped aside.
 *
 * @param levels from the first
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
     * @param people display names of those who are left, by user name
     * @param aside display names of approvers of the group whose own work the revision is
     */
    public record Level(String group, List<String> people, List<String> aside) {

        /** Copies the lists. */
        public Level {
            people = List.copyOf(people);
            aside = List.copyOf(aside);
        }
    }

    /** Returns whether each level finds a person of its own. */
    public boolean enough() {
        return enough(levels, new HashSet<>());
    }

    /** Returns whether anybody of the groups has to step aside. */
    public boolean anyAside() {
        return levels.stream().anyMatch(level -> !level.aside().isEmpty());
    }

    private static boolean enough(List<Level> rest, Set<String> taken) {
        if (rest.isEmpty()) {
            return true;
        }
        return rest.getFirst().people().stream()
                .filter(person -> !taken.contains(person))
                .anyMatch(person -> {
                    Set<String> others = new HashSet<>(taken);
                    others.add(person);
                    return enough(rest.subList(1, rest.size()), others);
                });
    }
}
