/**
 * Queries for operators about running engagements, without the entities: the step of each, stuck engagements, and
 * messages that have not reached the workflow engine; and the removal of expired rows.
 */
@NullMarked
package io.quicksizer.db.operations;

import org.jspecify.annotations.NullMarked;
