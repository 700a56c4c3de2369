/** The versions of the approval policy. Published ones never change, which the database enforces. */
@NullMarked
package io.quicksizer.db.policy;

import org.jspecify.annotations.NullMarked;
