/**
 * Questions of operators about running engagements, past the entities: where they are, which of them do not move on,
 * what has not reached the workflow engine; and the removal of rows that have been kept long enough.
 */
@NullMarked
package io.quicksizer.db.operations;

import org.jspecify.annotations.NullMarked;
