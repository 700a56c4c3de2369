/**
 * State of database and workflow engine: the marker shared by both, the models that the engine has, and the backups. It
 * is used to detect that data was lost or restored.
 */
@NullMarked
package io.quicksizer.db.recovery;

import org.jspecify.annotations.NullMarked;
