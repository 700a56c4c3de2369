/** Messages of the identity provider that have been used, so that each is accepted once on all nodes of the portal. */
@NullMarked
package io.quicksizer.db.signin;

import org.jspecify.annotations.NullMarked;
