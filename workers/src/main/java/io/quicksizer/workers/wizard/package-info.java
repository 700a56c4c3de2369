/**
 * The steps of the wizard: what each shows, and which change of the engagement's state an entry makes. Pure functions
 * of state, catalogue and entry, the same for the portal, the API and Tasklist.
 */
@NullMarked
package io.quicksizer.workers.wizard;

import org.jspecify.annotations.NullMarked;
