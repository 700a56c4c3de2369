package io.quicksizer.db.notification;

/** The state of a delivery. */
public enum DeliveryState {
    /** Waits for its next attempt. */
    OPEN,
    /** The receiver has accepted it. */
    DELIVERED,
    /** Every attempt failed; it waits for an operator. */
    DEAD,
    /** Given up: by an operator, or because its receiver is gone. */
    ABANDONED
}
