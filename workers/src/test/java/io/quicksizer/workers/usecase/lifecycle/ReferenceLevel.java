package io.quicksizer.workers.usecase.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A level of sign-off: offered along a chain, with a deadline that only the chain moves. */
final class ReferenceLevel {
    static final String ADMINISTRATORS = "administrators";

    /** What offering the level did. */
    enum Offered {
        FIRST,
        ESCALATED,
        UNCHANGED
    }

    final int number;
    private final List<String> chain;
    private final int limitInDays;
    private int link;
    private int offeredOn = -1;
    private boolean reminded;

    /** The approver to whom an administrator assigned it, until it escalates. */
    @Nullable
    String assignee;

    @Nullable
    String signedBy;

    @Nullable
    String signedFor;

    boolean approved;
    boolean carriedOver;

    ReferenceLevel(int number) {
        this.number = number;
        chain = number == 1
                ? List.of("approvers", "senior-approvers", ADMINISTRATORS)
                : List.of("senior-approvers", ADMINISTRATORS);
        limitInDays = number == 1 ? 3 : 5;
    }

    boolean isOpen() {
        return signedBy == null;
    }

    String group() {
        return chain.get(link);
    }

    boolean isOverdue(int today) {
        return offeredOn >= 0 && link < chain.size() - 1 && today >= offeredOn + limitInDays;
    }

    Offered offer(int today) {
        if (offeredOn >= 0 && !isOverdue(today)) {
            return Offered.UNCHANGED;
        }
        Offered offered = offeredOn < 0 ? Offered.FIRST : Offered.ESCALATED;
        if (offered == Offered.ESCALATED) {
            link++;
            assignee = null;
        }
        offeredOn = today;
        reminded = false;
        return offered;
    }

    boolean remind() {
        boolean first = !reminded;
        reminded = true;
        return first;
    }

    /** Takes over a signature of an earlier revision. */
    void carryOver(ReferenceLevel former) {
        sign(java.util.Objects.requireNonNull(former.signedBy), former.signedFor, true);
        carriedOver = true;
    }

    void sign(String by, @Nullable String inTheNameOf, boolean approves) {
        signedBy = by;
        signedFor = inTheNameOf;
        approved = approves;
    }
}
