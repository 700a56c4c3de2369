/**
 * Tools for operators: local stack, benchmarks, synthetic journeys and verification of the audit log. The end-to-end
 * tests use them.
 */
@NullMarked
package io.quicksizer.ops;

import org.jspecify.annotations.NullMarked;
