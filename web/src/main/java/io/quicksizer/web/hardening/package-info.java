/** Headers of every response and checks of every request, whoever sends it. Nothing here knows who is asking. */
@NullMarked
package io.quicksizer.web.hardening;

import org.jspecify.annotations.NullMarked;
