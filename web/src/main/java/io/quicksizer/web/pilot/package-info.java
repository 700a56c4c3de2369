/** The pilot for administrators: cohorts, switches, figures, criteria, decisions; and the question after an export. */
@NullMarked
package io.quicksizer.web.pilot;

import org.jspecify.annotations.NullMarked;
