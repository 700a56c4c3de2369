/** The versions of the approval policy. Published ones never change; the database sees to it. */
@NullMarked
package io.quicksizer.db.policy;

import org.jspecify.annotations.NullMarked;
