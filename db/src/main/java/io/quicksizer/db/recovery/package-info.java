/**
 * How far database and workflow engine have come together, which models the engine has, and which backups there are:
 * what is needed to notice that something was lost or restored.
 */
@NullMarked
package io.quicksizer.db.recovery;

import org.jspecify.annotations.NullMarked;
