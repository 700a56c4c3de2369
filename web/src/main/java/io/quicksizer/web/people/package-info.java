/** People who have signed in, for administrators: their access, deactivation and reactivation, sessions and leavers. */
@NullMarked
package io.quicksizer.web.people;

import org.jspecify.annotations.NullMarked;
