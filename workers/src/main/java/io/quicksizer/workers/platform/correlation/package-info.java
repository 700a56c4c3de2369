/**
 * Correlation of one piece of work: the correlation id and the W3C trace context, which are propagated from a request
 * through the outbox, the process and its jobs to the audit log and the export.
 */
@NullMarked
package io.quicksizer.workers.platform.correlation;

import org.jspecify.annotations.NullMarked;
