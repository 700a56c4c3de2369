/** Access tokens of programs that call the API: permissions and lifetime. */
@NullMarked
package io.quicksizer.workers.program;

import org.jspecify.annotations.NullMarked;
