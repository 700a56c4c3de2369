/** What the portal believes of an OpenID provider's tokens. */
@NullMarked
package io.quicksizer.web.signin.oidc;

import org.jspecify.annotations.NullMarked;
