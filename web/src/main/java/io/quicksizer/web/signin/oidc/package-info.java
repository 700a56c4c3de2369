/**
 * Sign-in with OpenID Connect, and calls of the API with access tokens of the same issuer. Beside SAML or instead of
 * it, by configuration; what it lets through becomes an {@link io.quicksizer.web.signin.Identity}.
 */
@NullMarked
package io.quicksizer.web.signin.oidc;

import org.jspecify.annotations.NullMarked;
