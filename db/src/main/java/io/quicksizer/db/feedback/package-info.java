/** Feedback about the product: what people sent, its triage and its answer, and the figures about it by week. */
@NullMarked
package io.quicksizer.db.feedback;

import org.jspecify.annotations.NullMarked;
