/**
 * The register of runs: which process instance may act for which engagement, which processes it called, and who
 * requested to stop it.
 */
@NullMarked
package io.quicksizer.db.run;

import org.jspecify.annotations.NullMarked;
