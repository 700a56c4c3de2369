/**
 * The approval policy outside the engine: reads its decision tables, decides as the engine decides, shows its rules.
 * The evaluator is the one that the engine itself runs, so that a rehearsal and the real approval can't disagree.
 */
@NullMarked
package io.quicksizer.processes.policy;

import org.jspecify.annotations.NullMarked;
