/**
 * The wizard's pages, one for each step. They use the same use cases, rules and calculation as the forms in Tasklist
 * and the API. A step adds its content by a {@link StepPage} and a template of its name.
 */
@NullMarked
package io.quicksizer.web.wizard;

import org.jspecify.annotations.NullMarked;
