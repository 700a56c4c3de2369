package io.quicksizer.web.limits;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Limit of the audit entries that unauthenticated visitors can cause, by address and in total. */
@Component
public class StrangerAudit {
    private static final String UNKNOWN = "unknown";

    private final RefusalAudit audit;
    private final ClientAddress addresses;

    StrangerAudit(RefusalAudit audit, ClientAddress addresses) {
        this.audit = audit;
        this.addresses = addresses;
    }

    /**
     * Consumes a token for an entry about the sender of the current request; returns whether the entry may be written.
     */
    public boolean grantsEntry() {
        return audit.grantsEntry(address());
    }

    private String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? addresses.of(present.getRequest())
                : UNKNOWN;
    }
}
