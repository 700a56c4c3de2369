/**
 * Administration of people: the list of known people, deactivation and reactivation, and leavers: their
 * responsibilities, handovers, and the export and erasure of personal data. Each transfer of an engagement is audited.
 */
@NullMarked
package io.quicksizer.workers.people;

import org.jspecify.annotations.NullMarked;
