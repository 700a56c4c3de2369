/**
 * The approval policy for administrators: its rules as tables, the draft of the next version, and tests of both on past
 * revisions.
 */
@NullMarked
package io.quicksizer.web.policy;

import org.jspecify.annotations.NullMarked;
