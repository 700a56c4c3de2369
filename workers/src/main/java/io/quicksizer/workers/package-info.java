@NullMarked
package io.quicksizer.workers;

import org.jspecify.annotations.NullMarked;
