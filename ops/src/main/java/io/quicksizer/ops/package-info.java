@NullMarked
package io.quicksizer.ops;

import org.jspecify.annotations.NullMarked;
