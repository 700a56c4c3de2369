/** Sign-offs as pages and in the API: inbox, decisions, delegation and reassignment. */
@NullMarked
package io.quicksizer.web.approval;

import org.jspecify.annotations.NullMarked;
