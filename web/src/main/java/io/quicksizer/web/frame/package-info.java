/** What all pages share: the annotation that makes a controller one of pages, and the frame around what they show. */
@NullMarked
package io.quicksizer.web.frame;

import org.jspecify.annotations.NullMarked;
