/**
 * How far database and workflow engine are in step, which models the engine has, and which backups exist: what is
 * needed to detect that data was lost or restored.
 */
@NullMarked
package io.quicksizer.db.recovery;

import org.jspecify.annotations.NullMarked;
