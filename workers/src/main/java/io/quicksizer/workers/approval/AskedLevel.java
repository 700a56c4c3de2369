package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.revision.Revision;

/**
 * A level of sign-off that waits for its decision.
 *
 * @param revision what shall be signed
 * @param level which level is asked
 */
record AskedLevel(Revision revision, ApprovalLevel level) {}
