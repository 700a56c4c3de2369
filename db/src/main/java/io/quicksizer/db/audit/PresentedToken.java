package io.quicksizer.db.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service token with which the call of the running thread came; every entry of that call names it. */
public final class PresentedToken {
    private static final ThreadLocal<@Nullable UUID> RUNNING = new ThreadLocal<>();

    private PresentedToken() {}

    /** Names the token in whatever the running thread records until the scope is closed. */
    public static Scope open(UUID id) {
        RUNNING.set(id);
        return new Scope();
    }

    /** The end of a call. */
    public static final class Scope implements AutoCloseable {
        private Scope() {}

        @Override
        public void close() {
            RUNNING.remove();
        }
    }

    /** The fact with the id of the token under {@code serviceToken}; as it is where nobody presented one. */
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
