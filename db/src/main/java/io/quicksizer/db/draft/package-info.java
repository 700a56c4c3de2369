/**
 * What people typed at the wizard's steps and have not submitted yet. A draft is a convenience and never business data.
 */
@NullMarked
package io.quicksizer.db.draft;

import org.jspecify.annotations.NullMarked;
