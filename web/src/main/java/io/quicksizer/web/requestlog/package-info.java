/**
 * The traces of every request: a correlation id on the response, in the logs and in everything the request sets off,
 * and one line in the access log.
 */
@NullMarked
package io.quicksizer.web.requestlog;

import org.jspecify.annotations.NullMarked;
