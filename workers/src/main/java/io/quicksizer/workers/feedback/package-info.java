/**
 * Feedback about the product: sending it, its triage through the process <em>feedback-triage</em>, the answer to its
 * sender, and the board. The record decides; jobs only present the run, and every variable is ignored.
 */
@NullMarked
package io.quicksizer.workers.feedback;

import org.jspecify.annotations.NullMarked;
