/**
 * Approval and feedback policies outside the engine: parsing, evaluating and displaying their decision tables. The DMN
 * engine is the one that Zeebe uses, so that a rehearsal and the real approval can't differ.
 */
@NullMarked
package io.quicksizer.processes.policy;

import org.jspecify.annotations.NullMarked;
