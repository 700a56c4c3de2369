/** The people known to the product, as reported by their identity provider at the last sign-in. */
@NullMarked
package io.quicksizer.db.people;

import org.jspecify.annotations.NullMarked;
