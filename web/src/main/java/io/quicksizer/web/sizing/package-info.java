/** Quick sizing: figures calculated with the published catalogue, without an engagement; nothing is stored. */
@NullMarked
package io.quicksizer.web.sizing;

import org.jspecify.annotations.NullMarked;
