/** How use cases tell the audit trail what was done and what was refused. */
@NullMarked
package io.quicksizer.workers.audit;

import org.jspecify.annotations.NullMarked;
