package io.quicksizer.db.common;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Generator of identifiers that sort by creation time (UUID version 7), so that inserts go to the end of an index. */
public final class NewId {

    private NewId() {}

    /** Returns a new UUID of version 7. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
