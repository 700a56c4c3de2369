/** Two portals behind a real nginx: {@code ops/test --only proxy}. */
package io.quicksizer.web.proxy;
