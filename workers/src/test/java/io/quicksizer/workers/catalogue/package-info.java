@NullMarked
package io.quicksizer.workers.catalogue;

import org.jspecify.annotations.NullMarked;
