/**
 * The register of the process instances that may act for an engagement. The database is authoritative: variables of a
 * job are only claims, and a job whose variables disagree with the record changes nothing.
 */
@NullMarked
package io.quicksizer.workers.run;

import org.jspecify.annotations.NullMarked;
