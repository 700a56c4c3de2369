/** Who gets what answer: every call of the portal, asked by everybody, held against one readable table. */
@NullMarked
package io.quicksizer.web.access;

import org.jspecify.annotations.NullMarked;
