/** Validation of tokens of an OpenID provider by the portal. */
@NullMarked
package io.quicksizer.web.signin.oidc;

import org.jspecify.annotations.NullMarked;
