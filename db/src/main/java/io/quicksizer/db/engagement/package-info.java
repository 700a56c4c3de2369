/**
 * One sizing for one customer: its context, its choices and their sizes, drafts of its steps, comments, and the steps
 * that are waiting for somebody. Every save is guarded by a row version; the list of engagements is searchable and uses
 * keyset paging.
 */
@NullMarked
package io.quicksizer.db.engagement;

import org.jspecify.annotations.NullMarked;
