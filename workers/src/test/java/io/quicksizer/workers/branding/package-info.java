@NullMarked
package io.quicksizer.workers.branding;

import org.jspecify.annotations.NullMarked;
