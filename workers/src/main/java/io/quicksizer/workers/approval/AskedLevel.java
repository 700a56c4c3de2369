package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.revision.Revision;

/**
 * A pending level: one that is waiting for its decision.
 *
 * @param revision the revision to be signed
 * @param level the pending level of this revision
 */
record AskedLevel(Revision revision, ApprovalLevel level) {}
