/**
 * Comparison of database and workflow engine: how far they agree, which models the engine has, and which backups exist:
 * what is needed to detect that data was lost or restored.
 */
@NullMarked
package io.quicksizer.db.recovery;

import org.jspecify.annotations.NullMarked;
