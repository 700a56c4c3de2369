package io.quicksizer.web.operations;

import io.quicksizer.web.page.When;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.recovery.RecoveryStatus.Recovery;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sentences about recovery on the operations page.
 *
 * @param key of the sentence about database and engine; empty when they are in step
 * @param reconciling whether a reconciliation is not finished
 * @param command whether ops/reconcile has something to do
 * @param missing running engagements that no process instance leads
 * @param strays process instances that lead no engagement
 * @param workersAway when workers were seen last; null while they are there
 * @param searchAway when the search answered last; null while it does
 * @param tasklistAway when Tasklist was ready last; null while it is
 * @param waiting messages that wait
 */
@ReadByTemplates
public record RecoveryNotice(
        String key,
        When since,
        boolean reconciling,
        boolean command,
        int missing,
        int strays,
        @Nullable When workersAway,
        @Nullable When searchAway,
        @Nullable When tasklistAway,
        int waiting) {

    static @Nullable RecoveryNotice of(Recovery recovery, int waiting, Locale locale) {
        boolean well = !recovery.needsReconciling()
                && recovery.workersAwaySince() == null
                && recovery.searchAwaySince() == null
                && recovery.tasklistAwaySince() == null;
        return well
                ? null
                : new RecoveryNotice(
                        recovery.state().isApart()
                                ? "operations.recovery." + recovery.state().name()
                                : "",
                        When.of(recovery.since(), locale),
                        recovery.reconcilingSince() != null,
                        recovery.needsReconciling(),
                        recovery.missing(),
                        recovery.strays(),
                        when(recovery.workersAwaySince(), locale),
                        when(recovery.searchAwaySince(), locale),
                        when(recovery.tasklistAwaySince(), locale),
                        waiting);
    }

    private static @Nullable When when(@Nullable Instant since, Locale locale) {
        return since == null ? null : When.of(since, locale);
    }
}
