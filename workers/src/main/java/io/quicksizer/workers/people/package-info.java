/**
 * Who may do what: the people known to the product, their roles, groups and team, as the identity provider stated them
 * at the last sign-in. Work that arrives from Tasklist names a user only, so roles are looked up here for both
 * channels.
 */
@NullMarked
package io.quicksizer.workers.people;

import org.jspecify.annotations.NullMarked;
