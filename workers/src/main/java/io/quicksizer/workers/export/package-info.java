/** The documents of an approved revision: rendered once, stored unchanged, and announced when all of them exist. */
@NullMarked
package io.quicksizer.workers.export;

import org.jspecify.annotations.NullMarked;
