/**
 * The kit of all pages: the annotation that makes a controller one of pages, the frame around what they show, redirects
 * and errors after a use case, problems at their fields, downloads and display names.
 */
@NullMarked
package io.quicksizer.web.page;

import org.jspecify.annotations.NullMarked;
