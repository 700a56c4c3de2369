/** The pages of approvers: what waits for them, the page on which they decide, and whom they delegate to. */
@NullMarked
package io.quicksizer.web.inbox;

import org.jspecify.annotations.NullMarked;
