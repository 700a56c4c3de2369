/**
 * Support for all pages: the annotation for page controllers, the frame of pages, redirects and errors after a use
 * case, field problems, downloads and display names.
 */
@NullMarked
package io.quicksizer.web.page;

import org.jspecify.annotations.NullMarked;
