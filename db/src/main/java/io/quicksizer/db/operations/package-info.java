/**
 * Queries for operators about running engagements, bypassing the entities: where they are, which are stuck, which
 * messages have not reached the workflow engine; and the removal of expired rows.
 */
@NullMarked
package io.quicksizer.db.operations;

import org.jspecify.annotations.NullMarked;
