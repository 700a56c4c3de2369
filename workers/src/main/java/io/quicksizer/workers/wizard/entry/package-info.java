/**
 * Entries of people at the steps of the wizard, with a type for each step, including invalid values. Entries come from
 * JSON (Tasklist's forms and the API) or from the portal's pages. They are stored and read by one codec only.
 */
@NullMarked
package io.quicksizer.workers.wizard.entry;

import org.jspecify.annotations.NullMarked;
