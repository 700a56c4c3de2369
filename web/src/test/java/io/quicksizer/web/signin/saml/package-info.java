/** Attacks on the sign-in with SAML, against the whole portal, from an identity provider that can lie in any way. */
@NullMarked
package io.quicksizer.web.signin.saml;

import org.jspecify.annotations.NullMarked;
