/**
 * Help: the manual of docs/guide and the pages it links to, rendered when the portal is built, with search and with the
 * section that belongs to a step of the wizard.
 */
@NullMarked
package io.quicksizer.web.help;

import org.jspecify.annotations.NullMarked;
