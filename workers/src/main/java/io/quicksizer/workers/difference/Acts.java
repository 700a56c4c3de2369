package io.quicksizer.workers.difference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * User actions between two submissions.
 *
 * @param all accepted actions, oldest first
 */
record Acts(List<Act> all) {

    /** No actions. */
    public static final Acts NONE = new Acts(List.of());

    /** Copies the list. */
    public Acts {
        all = List.copyOf(all);
    }

    /**
     * Returns the action that set a value: the first that states it after the last one that states another value.
     *
     * @param relevant whether an action states a value of the cell
     * @param says whether an action states the value of the later revision
     */
    Optional<Act> thatBrought(Predicate<Act> relevant, Predicate<Act> says) {
        Act found = null;
        for (Act act : all) {
            if (relevant.test(act)) {
                found = says.test(act) ? (found == null ? act : found) : null;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Returns the last action with the given name. */
    Optional<Act> last(String name) {
        return all.stream().filter(act -> act.name().equals(name)).reduce((earlier, later) -> later);
    }
}
