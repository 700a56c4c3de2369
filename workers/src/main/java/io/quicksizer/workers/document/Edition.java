package io.quicksizer.workers.document;

/** Reader for whom a document is made. */
public enum Edition {
    /** Leaves out what only colleagues may read; see {@link Proposal#forCustomer}. */
    CUSTOMER,
    /** States everything that was signed, and each comment. */
    INTERNAL;

    /** The part of a proposal that this reader gets. */
    Proposal of(Proposal proposal) {
        return this == CUSTOMER ? proposal.forCustomer() : proposal;
    }
}
