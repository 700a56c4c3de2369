/**
 * The approval policy for administrators: its rules as tables, the draft of the next version, and rehearsals of both.
 */
@NullMarked
package io.quicksizer.web.policy;

import org.jspecify.annotations.NullMarked;
