/**
 * Leavers: what hangs on a person, handing it over, and the export and erasure of a person's data. Administrators do
 * it; each engagement that changes hands is audited.
 */
@NullMarked
package io.quicksizer.workers.leaving;

import org.jspecify.annotations.NullMarked;
