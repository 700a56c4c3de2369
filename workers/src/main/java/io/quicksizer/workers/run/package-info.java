/**
 * Which process instance may act for which engagement: jobs present what the engine says of them, and the record
 * decides. Variables are claims; one that disagrees changes nothing.
 */
@NullMarked
package io.quicksizer.workers.run;

import org.jspecify.annotations.NullMarked;
