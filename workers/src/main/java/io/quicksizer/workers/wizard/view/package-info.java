/**
 * The content of each step of the wizard, as records. The portal's pages read them; Tasklist's forms and the API get
 * them as variables.
 */
@NullMarked
package io.quicksizer.workers.wizard.view;

import org.jspecify.annotations.NullMarked;
