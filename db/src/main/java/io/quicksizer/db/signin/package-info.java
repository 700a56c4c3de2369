/** Messages of an identity provider that count once, on all nodes of the portal. */
@NullMarked
package io.quicksizer.db.signin;

import org.jspecify.annotations.NullMarked;
