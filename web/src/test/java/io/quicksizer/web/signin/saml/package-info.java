/**
 * Attacks on the sign-in with SAML against the complete portal, from an identity provider whose messages can be forged.
 */
@NullMarked
package io.quicksizer.web.signin.saml;

import org.jspecify.annotations.NullMarked;
