/**
 * Takes access away from people and gives it back, whatever the identity provider says. It holds at their next call, on
 * every channel, because each looks people up.
 */
@NullMarked
package io.quicksizer.workers.admission;

import org.jspecify.annotations.NullMarked;
