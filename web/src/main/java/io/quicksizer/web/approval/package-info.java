/** Sign-off as pages and in the API: what waits for an approver, the decision, delegation and reassignment. */
@NullMarked
package io.quicksizer.web.approval;

import org.jspecify.annotations.NullMarked;
