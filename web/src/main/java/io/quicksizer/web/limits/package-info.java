/**
 * Rate limits for sign-ins, API calls, imports and downloads. A response over the limit contains the time to wait; of
 * consecutive refusals the first is audited and each is counted.
 */
@NullMarked
package io.quicksizer.web.limits;

import org.jspecify.annotations.NullMarked;
