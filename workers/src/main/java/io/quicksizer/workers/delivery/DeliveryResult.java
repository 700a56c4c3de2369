package io.quicksizer.workers.delivery;

/** Result of an attempt to deliver. */
public sealed interface DeliveryResult {

    /** The receiver has accepted the message. */
    record Delivered() implements DeliveryResult {}

    /** The attempt failed, and a retry may succeed. */
    record Postponed(String why) implements DeliveryResult {}

    /** The delivery can't succeed without an operator; it becomes dead without a retry. */
    record Impossible(String why) implements DeliveryResult {}

    /** The delivery is no longer needed, for example because the receiver is gone. */
    record Needless(String why) implements DeliveryResult {}
}
