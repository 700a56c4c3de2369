package io.quicksizer.db.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service token of the request that the current thread serves; every audit entry of that request names it. */
public final class PresentedToken {
    private static final ThreadLocal<@Nullable UUID> RUNNING = new ThreadLocal<>();

    private PresentedToken() {}

    /** Adds the token to whatever the current thread records until the scope is closed. */
    public static Scope open(UUID id) {
        RUNNING.set(id);
        return new Scope();
    }

    /** The scope of one request. */
    public static final class Scope implements AutoCloseable {
        private Scope() {}

        @Override
        public void close() {
            RUNNING.remove();
        }
    }

    /**
     * Returns the fact with the id of the token under {@code serviceToken}; unchanged if the request presented no
     * token.
     */
    static AuditFact named(AuditFact fact) {
        @Nullable UUID id = RUNNING.get();
        return id == null
                ? fact
                : new AuditFact(
                        fact.occurredAt(),
                        fact.actor(),
                        fact.action(),
                        fact.subject(),
                        fact.outcome(),
                        with(id, fact.detailJson().strip()),
                        fact.correlationId());
    }

    private static String with(UUID id, String object) {
        String rest = object.substring(1).stripLeading();
        return "{\"serviceToken\":\"" + id + "\"" + (rest.startsWith("}") ? "" : ",") + rest;
    }
}
