/** Renders the manual from Markdown when the portal is built; a broken link fails the build. */
@NullMarked
package io.quicksizer.web.help.build;

import org.jspecify.annotations.NullMarked;
