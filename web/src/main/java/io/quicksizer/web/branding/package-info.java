/** Branding of documents for administrators: name, logo, colour, texts and terms by team, with a preview. */
@NullMarked
package io.quicksizer.web.branding;

import org.jspecify.annotations.NullMarked;
