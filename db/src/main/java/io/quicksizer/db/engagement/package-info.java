/**
 * One sizing for one customer: its context, what was chosen and at which size, drafts of its steps, comments, and the
 * steps that wait for somebody. Every save is guarded by a row version, and the list of engagements is searched and
 * paged by key.
 */
@NullMarked
package io.quicksizer.db.engagement;

import org.jspecify.annotations.NullMarked;
