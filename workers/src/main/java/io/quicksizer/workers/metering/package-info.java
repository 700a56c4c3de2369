/**
 * Cross-cutting metrics: rate, errors and duration of every use case, and figures of the database that operators
 * monitor. No tag ever contains an id or the name of a person or an engagement.
 */
@NullMarked
package io.quicksizer.workers.metering;

import org.jspecify.annotations.NullMarked;
