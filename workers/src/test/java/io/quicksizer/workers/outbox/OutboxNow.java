package io.quicksizer.workers.outbox;

import io.quicksizer.db.outbox.OutboxMessage;
import java.util.List;

/** Delivers what waits in the outbox, on the thread of the test. */
public class OutboxNow {
    private static final int AT_ONCE = 10;

    private final Delivery delivery;

    OutboxNow(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Delivers until nothing is due any more. */
    public void deliver() {
        List<OutboxMessage> claimed = delivery.claim(AT_ONCE);
        while (!claimed.isEmpty()) {
            claimed.forEach(delivery::deliver);
            claimed = delivery.claim(AT_ONCE);
        }
    }
}
