/**
 * The content of each step of the wizard, as records. The portal's pages read them directly; Tasklist's forms and the
 * API receive them as variables.
 */
@NullMarked
package io.quicksizer.workers.wizard.view;

import org.jspecify.annotations.NullMarked;
