/**
 * What an operator asks the database about running engagements, past the entities: their places, which of them are
 * stuck, and what has not reached the workflow engine. It reads only.
 */
@NullMarked
package io.quicksizer.db.operations;

import org.jspecify.annotations.NullMarked;
