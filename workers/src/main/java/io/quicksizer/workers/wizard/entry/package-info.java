/**
 * The entry of a person at a step of the wizard, with a type for each step, wrong values included. Entries come from
 * JSON (Tasklist's forms and the API) or from the portal's pages, and are stored by one codec; nothing else reads what
 * was submitted.
 */
@NullMarked
package io.quicksizer.workers.wizard.entry;

import org.jspecify.annotations.NullMarked;
