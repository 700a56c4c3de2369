/** The portal in a real browser on the whole stack: the journey, every page's quality, and how fast steps follow. */
@NullMarked
package io.quicksizer.ops.portal;

import org.jspecify.annotations.NullMarked;
