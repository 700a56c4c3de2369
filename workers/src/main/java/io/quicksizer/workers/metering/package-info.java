/**
 * Metrics that no single use case knows: rate, errors and duration of every use case, and figures of the record that
 * operators watch. No label ever holds an id or a name of a person or an engagement.
 */
@NullMarked
package io.quicksizer.workers.metering;

import org.jspecify.annotations.NullMarked;
