/** Security headers of responses and checks of requests that do not depend on the caller's identity. */
@NullMarked
package io.quicksizer.web.hardening;

import org.jspecify.annotations.NullMarked;
