package io.quicksizer.workers.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The reason of a conflict.
 *
 * @param arguments arguments of the message, as plain text in the order of the code's pattern, without the change
 * @param change the newer change; empty if unknown, or if the conflict is none with a change
 */
public record Conflict(ConflictCode code, List<String> arguments, Optional<ChangedBy> change) {
    private static final String UNKNOWN = "in the meantime";

    public Conflict {
        arguments = List.copyOf(arguments);
    }

    /** Returns a reason with arguments that are converted by {@link String#valueOf(Object)}. */
    public static Conflict of(ConflictCode code, Object... arguments) {
        return new Conflict(code, Stream.of(arguments).map(String::valueOf).toList(), Optional.empty());
    }

    /** Returns the same reason with the newer change, if its code is about one that has not been named yet. */
    public Conflict named(Supplier<Optional<ChangedBy>> newer) {
        return code.namesTheChange() && change.isEmpty() ? new Conflict(code, arguments, newer.get()) : this;
    }

    /** Returns the English message. */
    public String message() {
        List<String> all = new ArrayList<>(arguments);
        all.add(change.map(ChangedBy::words).orElse(UNKNOWN));
        return code.message(all);
    }
}
