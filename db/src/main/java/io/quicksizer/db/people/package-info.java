/** The people known to the product, as their identity provider described them at the last sign-in. */
@NullMarked
package io.quicksizer.db.people;

import org.jspecify.annotations.NullMarked;
