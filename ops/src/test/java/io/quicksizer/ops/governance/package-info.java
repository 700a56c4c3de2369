/**
 * What the repository promises about itself: which libraries are shipped and under which licences, how workflows and
 * images are made, which requirements of a standard are met and by what. Reads files, starts nothing.
 */
@NullMarked
package io.quicksizer.ops.governance;

import org.jspecify.annotations.NullMarked;
