/**
 * The steps of the wizard: the content of each step, and how an entry changes the engagement's state. Pure functions of
 * state, catalogue and entry, which are the same for the portal, the API and Tasklist.
 */
@NullMarked
package io.quicksizer.workers.wizard;

import org.jspecify.annotations.NullMarked;
