/** The figures about the work: a page with charts beside tables, each table as a file, and the same for programs. */
@NullMarked
package io.quicksizer.web.kpi;

import org.jspecify.annotations.NullMarked;
