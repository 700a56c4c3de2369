/**
 * Approval and feedback policies outside the engine: parsing, evaluating and displaying their decision tables. The DMN
 * evaluator is the one that Zeebe uses, so that a test of a policy and the actual approval have the same result.
 */
@NullMarked
package io.quicksizer.processes.policy;

import org.jspecify.annotations.NullMarked;
