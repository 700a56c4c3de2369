package io.quicksizer.db.common;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Gives identifiers that sort by the time they were made (UUID version 7), so that indexes grow at their end. */
public final class NewId {

    private NewId() {}

    /** Makes an identifier that no one else has; returns a UUID of version 7. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
