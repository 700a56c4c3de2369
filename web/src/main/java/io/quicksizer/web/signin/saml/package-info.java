/**
 * Sign-in with SAML 2. All code that depends on OpenSAML is here, so that it can be replaced as a whole
 * (docs/adr/0012-saml-on-opensaml-4.md); a verified assertion becomes an {@link io.quicksizer.web.signin.Identity}.
 */
@NullMarked
package io.quicksizer.web.signin.saml;

import org.jspecify.annotations.NullMarked;
