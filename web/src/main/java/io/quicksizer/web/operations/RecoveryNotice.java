package io.quicksizer.web.operations;

import io.quicksizer.web.page.When;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.recovery.RecoveryStatus.Recovery;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Notice about recovery on the operations page.
 *
 * @param key message key of the sentence about database and engine; empty if they are in step
 * @param reconciling whether a reconciliation is not finished
 * @param command whether ops/reconcile is to be run
 * @param missing running engagements without a leading instance
 * @param strays process instances that are not the leading instance of any engagement
 * @param workersAway when workers were last seen; null while they are available
 * @param searchAway when the search last responded; null while it is available
 * @param tasklistAway when Tasklist was last ready; null while it is available
 * @param waiting number of pending messages
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
