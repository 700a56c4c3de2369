/** The previous release works on the present schema: {@code ops/test --only upgrade}. */
package io.quicksizer.ops.upgrade;
