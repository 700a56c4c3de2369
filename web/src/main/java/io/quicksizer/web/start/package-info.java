/**
 * What the portal asks for before it starts, beside what both applications do: sign-in, cookies and the public address.
 */
@NullMarked
package io.quicksizer.web.start;

import org.jspecify.annotations.NullMarked;
