/**
 * The portal as in production: over TLS, without the local profile, with Keycloak as its identity provider and a
 * browser between the two.
 */
@NullMarked
package io.quicksizer.ops.signin;

import org.jspecify.annotations.NullMarked;
