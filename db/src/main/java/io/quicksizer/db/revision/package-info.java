/**
 * Immutable, numbered snapshots of engagements that were submitted for approval. A revision changes once: when it is
 * decided.
 */
@NullMarked
package io.quicksizer.db.revision;

import org.jspecify.annotations.NullMarked;
