/** The approval policy for administrators: its rules as tables, and what a draft of it would have asked for. */
@NullMarked
package io.quicksizer.web.rehearsal;

import org.jspecify.annotations.NullMarked;
