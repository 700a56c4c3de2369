@NullMarked
package io.quicksizer.db;

import org.jspecify.annotations.NullMarked;
