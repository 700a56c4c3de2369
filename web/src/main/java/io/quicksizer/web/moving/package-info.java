/** Moving an engagement to the published catalogue: what it changes first, then the move, as a page and in the API. */
@NullMarked
package io.quicksizer.web.moving;

import org.jspecify.annotations.NullMarked;
