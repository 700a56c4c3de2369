/**
 * The portal in a real browser on the whole stack: the journey, the quality of every page, and the time from step to
 * step.
 */
@NullMarked
package io.quicksizer.ops.portal;

import org.jspecify.annotations.NullMarked;
