/** The response to every call of the portal for each role, compared with one table. */
@NullMarked
package io.quicksizer.web.access;

import org.jspecify.annotations.NullMarked;
