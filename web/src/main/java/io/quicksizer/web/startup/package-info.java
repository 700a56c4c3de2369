/** Checks before the portal starts, beside those of both applications: sign-in, cookies and the public address. */
@NullMarked
package io.quicksizer.web.startup;

import org.jspecify.annotations.NullMarked;
