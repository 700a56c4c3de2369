package io.quicksizer.processes.policy;

import java.util.Arrays;
import java.util.Optional;

/** Routes of sign-off, with their names in the decision tables; the ordinal is the number of levels. */
enum PolicyRoute {
    NO_SIGN_OFF("Nobody signs: the revision counts as approved"),
    ONE_LEVEL("One level signs"),
    TWO_LEVELS("Two levels sign, one after the other"),
    THREE_LEVELS("Three levels sign, one after the other");

    private final String description;

    PolicyRoute(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    int levels() {
        return ordinal();
    }

    static PolicyRoute of(int levels) {
        return values()[levels];
    }

    /** Returns the route whose name is in a cell, as a FEEL string. */
    static Optional<PolicyRoute> read(String cell) {
        return Arrays.stream(values())
                .filter(route -> cell.equals("\"" + route.name() + "\""))
                .findFirst();
    }
}
