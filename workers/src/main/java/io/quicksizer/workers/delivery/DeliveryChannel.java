package io.quicksizer.workers.delivery;

import io.quicksizer.db.notification.DeliveryRow;

/** Delivers the messages of one channel. */
public interface DeliveryChannel {

    /** The name of the channel in the rows, MAIL or WEBHOOK. */
    String channel();

    /** Returns whether this installation can deliver at all; otherwise messages wait. */
    boolean ready();

    /** Delivers one message; a repeated message looks the same to its receiver. Never throws on purpose. */
    DeliveryResult deliver(DeliveryRow delivery);
}
