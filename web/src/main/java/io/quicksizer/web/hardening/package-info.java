/** What every answer carries and what no request may carry, whoever sends it. Nothing here knows who is asking. */
@NullMarked
package io.quicksizer.web.hardening;

import org.jspecify.annotations.NullMarked;
