/**
 * Correlation of one piece of work: the correlation id and the W3C trace context that travel from a request through the
 * outbox, the process and its jobs to the audit trail and the export.
 */
@NullMarked
package io.quicksizer.workers.platform.correlation;

import org.jspecify.annotations.NullMarked;
