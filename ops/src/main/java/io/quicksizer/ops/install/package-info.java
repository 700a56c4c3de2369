/**
 * Installation of the servers, which are downloaded through Maven and unpacked once per user; and detection of suitable
 * Java runtimes.
 */
@NullMarked
package io.quicksizer.ops.install;

import org.jspecify.annotations.NullMarked;
