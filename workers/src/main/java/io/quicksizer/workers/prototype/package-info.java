/**
 * Import from the prototype: reads its database, converts each engagement by the rules of the wizard, and reports what
 * could not be imported (docs/guide/en/moving-from-the-prototype.md).
 */
@NullMarked
package io.quicksizer.workers.prototype;

import org.jspecify.annotations.NullMarked;
