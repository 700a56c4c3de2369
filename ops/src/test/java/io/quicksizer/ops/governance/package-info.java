/**
 * Rules for the repository itself: libraries and licences, workflows, images, documentation and the requirements of a
 * security standard. The tests read files and start nothing.
 */
@NullMarked
package io.quicksizer.ops.governance;

import org.jspecify.annotations.NullMarked;
