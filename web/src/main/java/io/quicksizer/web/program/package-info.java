/** Tokens with which programs call the API: a page and an API for everybody's own, and for administrators all. */
@NullMarked
package io.quicksizer.web.program;

import org.jspecify.annotations.NullMarked;
