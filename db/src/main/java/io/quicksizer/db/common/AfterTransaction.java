package io.quicksizer.db.common;

import java.util.ArrayList;
import java.util.List;

/**
 * Work that is deferred until the outermost transaction of the thread has released its connection, whether it committed
 * or rolled back. Work that needs a transaction of its own thus never waits for a second connection while it holds one.
 */
public final class AfterTransaction {
    private static final ThreadLocal<AfterTransaction> THREAD = ThreadLocal.withInitial(AfterTransaction::new);

    private final List<Runnable> waiting = new ArrayList<>();
    private int open;

    private AfterTransaction() {}

    /** Runs the work immediately if no transaction is open, else after the transaction. */
    public static void run(Runnable work) {
        AfterTransaction thread = THREAD.get();
        if (thread.open == 0) {
            work.run();
        } else {
            thread.waiting.add(work);
        }
    }

    static void opened() {
        THREAD.get().open++;
    }

    /** Called when a transaction has released its connection; runs the deferred work if it was the outermost one. */
    static void released() {
        AfterTransaction thread = THREAD.get();
        thread.open--;
        if (thread.open > 0) {
            return;
        }
        List<Runnable> due = List.copyOf(thread.waiting);
        thread.waiting.clear();
        THREAD.remove();
        runAll(due);
    }

    /** Runs all of them even if some fail; throws the first failure, with the others suppressed. */
    private static void runAll(List<Runnable> due) {
        RuntimeException failure = null;
        for (Runnable work : due) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                if (failure == null) {
                    failure = failed;
                } else {
                    failure.addSuppressed(failed);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
