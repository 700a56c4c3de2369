/** Everybody who has signed in, for administrators: who has which access, taking it away, giving it back. */
@NullMarked
package io.quicksizer.web.people;

import org.jspecify.annotations.NullMarked;
