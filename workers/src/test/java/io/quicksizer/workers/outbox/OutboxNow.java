package io.quicksizer.workers.outbox;

import io.quicksizer.db.outbox.OutboxMessage;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.workers.recovery.ComparingMarks;
import java.util.List;

/** Delivers what waits in the outbox, on the thread of the test. */
public class OutboxNow {
    private static final int AT_ONCE = 10;

    private final Delivery delivery;
    private final ComparingMarks comparing;
    private boolean prepared;

    OutboxNow(Delivery delivery, ComparingMarks comparing) {
        this.delivery = delivery;
        this.comparing = comparing;
    }

    /** Delivers until nothing is due any more. */
    public void deliver() {
        prepare();
        List<OutboxMessage> claimed = delivery.claim(AT_ONCE);
        while (!claimed.isEmpty()) {
            claimed.forEach(delivery::deliver);
            claimed = delivery.claim(AT_ONCE);
        }
    }

    /** Marks the engine and deploys the models, as an application does after its start. */
    private void prepare() {
        try {
            if (!prepared) {
                comparing.beat();
                prepared = true;
            }
        } catch (EngineException away) {
            prepared = false;
        }
    }
}
