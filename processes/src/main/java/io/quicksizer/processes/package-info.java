@NullMarked
package io.quicksizer.processes;

import org.jspecify.annotations.NullMarked;
