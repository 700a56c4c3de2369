/** Feedback about the product: what people sent, its triage and answer, and weekly figures. */
@NullMarked
package io.quicksizer.db.feedback;

import org.jspecify.annotations.NullMarked;
