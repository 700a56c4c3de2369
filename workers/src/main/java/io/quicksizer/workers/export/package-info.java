/** The documents of an approved revision: rendered once, kept byte for byte, announced when all are there. */
@NullMarked
package io.quicksizer.workers.export;

import org.jspecify.annotations.NullMarked;
