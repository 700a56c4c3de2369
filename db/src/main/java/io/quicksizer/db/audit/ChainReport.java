package io.quicksizer.db.audit;

import java.util.OptionalLong;

/**
 * The result of a verification. Truncation leaves a shorter chain that is consistent in itself: compare head and
 * entries with an earlier report to detect it.
 *
 * @param entries number of intact entries, from the first
 * @param headHash hash of the last of these; 64 zeros when there is none
 * @param firstBrokenSeq number of the first entry that was changed, renumbered, redacted without proof, or whose
 *     predecessor is missing
 */
public record ChainReport(long entries, String headHash, OptionalLong firstBrokenSeq) {

    /** Returns whether no entry is broken. */
    public boolean whole() {
        return firstBrokenSeq.isEmpty();
    }
}
