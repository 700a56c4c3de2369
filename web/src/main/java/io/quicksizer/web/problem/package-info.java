/**
 * Error responses of the API. Each failure of a request is mapped to a kind of problem and returned as
 * {@code application/problem+json} with the correlation id and, if a field is invalid, the field.
 */
@NullMarked
package io.quicksizer.web.problem;

import org.jspecify.annotations.NullMarked;
