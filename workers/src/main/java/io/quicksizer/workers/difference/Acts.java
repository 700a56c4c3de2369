package io.quicksizer.workers.difference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * User actions between two submissions, oldest first.
 *
 * @param all accepted entries only
 */
record Acts(List<Act> all) {

    /** Nobody submitted anything. */
    public static final Acts NONE = new Acts(List.of());

    /** Keeps a copy. */
    public Acts {
        all = List.copyOf(all);
    }

    /**
     * The entry that brought a value about: the first one after the last that says otherwise.
     *
     * @param relevant entries that say something about the cell
     * @param says whether an entry says what the later revision states
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

    /** The last entry of that name. */
    Optional<Act> last(String name) {
        return all.stream().filter(act -> act.name().equals(name)).reduce((earlier, later) -> later);
    }
}
