/**
 * Rehearsing the approval policy: who would have had to sign the revisions that were submitted. It decides with the
 * evaluator of the workflow engine.
 */
@NullMarked
package io.quicksizer.workers.rehearsal;

import org.jspecify.annotations.NullMarked;
