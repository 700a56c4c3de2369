/**
 * The policies that decide who may read, edit and sign off. A refusal is a value that says why; the caller receives it,
 * and the audit trail remembers it.
 */
@NullMarked
package io.quicksizer.workers.access;

import org.jspecify.annotations.NullMarked;
