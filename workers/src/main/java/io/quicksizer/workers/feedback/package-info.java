/**
 * Feedback about the product: sending it, its triage through the process <em>feedback-triage</em>, the answer to its
 * sender, and the board. The database is authoritative: jobs only present their run, and all other process variables
 * are ignored.
 */
@NullMarked
package io.quicksizer.workers.feedback;

import org.jspecify.annotations.NullMarked;
