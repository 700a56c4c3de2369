/**
 * Rehearsing the approval policy: who would have had to sign the revisions that were submitted, and whether everybody
 * whom it asks is there to sign. It decides with the evaluator of the workflow engine.
 */
@NullMarked
package io.quicksizer.workers.policy;

import org.jspecify.annotations.NullMarked;
