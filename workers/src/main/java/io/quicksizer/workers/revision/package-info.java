/**
 * Revisions: frozen snapshots of what was submitted for approval. The content is written once in a canonical form;
 * sign-offs and exports refer to its hash.
 */
@NullMarked
package io.quicksizer.workers.revision;

import org.jspecify.annotations.NullMarked;
