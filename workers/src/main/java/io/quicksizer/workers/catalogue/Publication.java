package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.sizing.Problem;
import java.util.List;

/** The result of an attempt to publish a draft. */
public sealed interface Publication {

    /**
     * The draft is the published version now, and the one before is retired.
     *
     * @param version the published version
     */
    record Published(VersionEntry version) implements Publication {}

    /**
     * Nothing was changed.
     *
     * @param reasons what has to be fixed first
     */
    record Refused(List<Problem> reasons) implements Publication {

        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
