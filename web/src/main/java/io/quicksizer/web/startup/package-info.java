/** Startup checks of the portal, in addition to those of both applications: sign-in, cookies and the public address. */
@NullMarked
package io.quicksizer.web.startup;

import org.jspecify.annotations.NullMarked;
