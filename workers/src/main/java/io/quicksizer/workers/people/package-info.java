/**
 * Administration of people: who is known, taking access away and giving it back, and leavers: what hangs on a person,
 * handing it over, and the export and erasure of a person's data. Each engagement that changes hands is audited.
 */
@NullMarked
package io.quicksizer.workers.people;

import org.jspecify.annotations.NullMarked;
