/**
 * State of a sign-in by an identity provider between two requests, shared by all nodes of the portal: which sign-ins
 * are under way, and which messages were used up.
 */
@NullMarked
package io.quicksizer.db.signin;

import org.jspecify.annotations.NullMarked;
