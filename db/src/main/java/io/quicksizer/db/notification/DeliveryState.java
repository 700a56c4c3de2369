package io.quicksizer.db.notification;

/** The state of a delivery. */
public enum DeliveryState {
    /** Waiting for its next attempt. */
    OPEN,
    /** Accepted by the receiver. */
    DELIVERED,
    /** Every attempt failed; waiting for an operator. */
    DEAD,
    /** Abandoned by an operator, or because its receiver is gone. */
    ABANDONED
}
