/** The build step that renders the manual from Markdown; a broken link fails the build. */
@NullMarked
package io.quicksizer.web.help.build;

import org.jspecify.annotations.NullMarked;
