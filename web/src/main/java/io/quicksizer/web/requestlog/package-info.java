/**
 * Correlation of requests, with an id in the response, in the logs and in everything that the request causes; and the
 * access log.
 */
@NullMarked
package io.quicksizer.web.requestlog;

import org.jspecify.annotations.NullMarked;
