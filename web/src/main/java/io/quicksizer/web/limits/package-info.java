/**
 * Limits on how often somebody may try to sign in, call the API, import and export. The response to a caller over the
 * limit says when to come again; that it happened is audited once and counted each time.
 */
@NullMarked
package io.quicksizer.web.limits;

import org.jspecify.annotations.NullMarked;
