package io.quicksizer.workers.delivery;

/** The end of an attempt to deliver. */
public sealed interface DeliveryResult {

    /** The receiver has accepted it. */
    record Delivered() implements DeliveryResult {}

    /** It may succeed later. */
    record Postponed(String why) implements DeliveryResult {}

    /** It will never succeed as it is; an operator has to look. */
    record Impossible(String why) implements DeliveryResult {}

    /** There is nobody, or nothing left, to deliver it to. */
    record Needless(String why) implements DeliveryResult {}
}
