package io.quicksizer.workers.sizing;

import java.util.Map;
import java.util.Optional;

/** The services of one catalogue version. */
@FunctionalInterface
public interface KnownServices {

    /** Returns the name of the service with this key; empty if there is none. */
    Optional<String> serviceName(String serviceKey);

    /**
     * Returns whether the catalogue itself has these days for the service at a size, in which case the minimum does not
     * apply.
     */
    default boolean gives(String serviceKey, Days days) {
        return false;
    }

    static KnownServices of(Map<String, String> namesByKey) {
        Map<String, String> names = Map.copyOf(namesByKey);
        return key -> Optional.ofNullable(names.get(key));
    }
}
