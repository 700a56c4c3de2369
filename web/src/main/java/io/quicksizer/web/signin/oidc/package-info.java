/**
 * Sign-in with OpenID Connect, and API calls with access tokens of the same issuer. Configurable in addition to SAML or
 * instead of it; a verified token becomes an {@link io.quicksizer.web.signin.Identity}.
 */
@NullMarked
package io.quicksizer.web.signin.oidc;

import org.jspecify.annotations.NullMarked;
