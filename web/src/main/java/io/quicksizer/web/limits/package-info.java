/**
 * Rate limits for sign-ins, API calls, imports and downloads. A response over the limit says when to retry; consecutive
 * refusals are audited once and each is counted.
 */
@NullMarked
package io.quicksizer.web.limits;

import org.jspecify.annotations.NullMarked;
