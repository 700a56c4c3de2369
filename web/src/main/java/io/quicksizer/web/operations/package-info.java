/**
 * Operations for administrators, as pages and in the API for scripts: stuck engagements, incidents, undelivered
 * messages, migration, recovery and retention.
 */
@NullMarked
package io.quicksizer.web.operations;

import org.jspecify.annotations.NullMarked;
