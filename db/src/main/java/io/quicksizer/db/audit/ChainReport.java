package io.quicksizer.db.audit;

import java.util.OptionalLong;

/**
 * The result of a verification. Entries cut off at the end leave a shorter chain that is whole in itself: compare head
 * and entries with an earlier report to see that.
 *
 * @param entries how many entries were found whole, from the first
 * @param headHash hash of the last of these; 64 zeros when there is none
 * @param firstBrokenSeq number of the first entry that was changed, renumbered, or whose predecessor is missing
 */
public record ChainReport(long entries, String headHash, OptionalLong firstBrokenSeq) {

    /**
     * Returns whether nothing was changed.
     *
     * @return true when no entry is broken
     */
    public boolean whole() {
        return firstBrokenSeq.isEmpty();
    }
}
