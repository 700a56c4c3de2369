package io.quicksizer.web.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.web.limits.RateLimits.TooOften;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Limit of the audit entries that unauthenticated visitors can cause, by address and in total. Omitted entries are
 * counted, and the first of consecutive ones is audited.
 */
@Component
public class StrangerAudit {
    private static final String METRIC = "quicksizer.audit.omitted";
    private static final String EVERYBODY = "everybody";
    private static final String UNKNOWN = "unknown";

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Refusing refusing;
    private final MeterRegistry meters;

    StrangerAudit(RateLimits limits, ClientAddress addresses, Refusing refusing, MeterRegistry meters) {
        this.limits = limits;
        this.addresses = addresses;
        this.refusing = refusing;
        this.meters = meters;
    }

    /**
     * Consumes a token for an entry about the sender of the current request; returns whether the entry may be written.
     */
    public boolean grantsEntry() {
        return granted(LimitKind.STRANGER_AUDIT, address()) && granted(LimitKind.AUDIT_ALTOGETHER, EVERYBODY);
    }

    private boolean granted(LimitKind kind, String who) {
        Optional<TooOften> often = limits.take(kind, who);
        often.ifPresent(refused -> {
            meters.counter(METRIC, "limit", kind.text()).increment();
            refusing.note(kind, who, refused);
        });
        return often.isEmpty();
    }

    private String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? addresses.of(present.getRequest())
                : UNKNOWN;
    }
}
