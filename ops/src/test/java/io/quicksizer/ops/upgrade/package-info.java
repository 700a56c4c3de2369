/** The previous release on the current schema: {@code ops/test --only upgrade}. */
package io.quicksizer.ops.upgrade;
