/** Alternatives of an engagement: named copies of its entries, and the journal of switches between them. */
@NullMarked
package io.quicksizer.db.alternative;

import org.jspecify.annotations.NullMarked;
