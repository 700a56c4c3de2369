package io.quicksizer.workers.delivery;

import io.quicksizer.db.notification.DeliveryRow;

/** Channel through which messages are delivered. */
public interface DeliveryChannel {

    /** Returns the name of the channel in the database, MAIL or WEBHOOK. */
    String channel();

    /** Returns whether the channel is configured; otherwise its messages stay queued. */
    boolean ready();

    /**
     * Delivers one message. A message can be delivered more than once, and is then identical for its receiver. Failures
     * are returned, not thrown.
     */
    DeliveryResult deliver(DeliveryRow delivery);
}
