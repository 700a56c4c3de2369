package io.quicksizer.db.common;

import java.util.ArrayList;
import java.util.List;

/**
 * Work that begins once the outermost transaction of the thread has given its connection back, whatever became of it.
 * So that what needs a transaction of its own never waits for a second connection while it holds one.
 */
public final class AfterTransaction {
    private static final ThreadLocal<AfterTransaction> THREAD = ThreadLocal.withInitial(AfterTransaction::new);

    private final List<Runnable> waiting = new ArrayList<>();
    private int open;

    private AfterTransaction() {}

    /** Does the work at once outside of a transaction, else after it. */
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

    /** A transaction has given its connection back; if none is left open, what has waited is done. */
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

    /** Each is tried, whatever became of those before it; the first failure is thrown. */
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
