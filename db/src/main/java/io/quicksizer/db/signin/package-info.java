/**
 * State of a sign-in by an identity provider between two requests, shared by all nodes of the portal: pending sign-ins
 * and used messages.
 */
@NullMarked
package io.quicksizer.db.signin;

import org.jspecify.annotations.NullMarked;
