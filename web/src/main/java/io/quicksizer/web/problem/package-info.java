/**
 * Error responses of the API. Every failure of a request has one kind of problem, and every problem leaves as
 * {@code application/problem+json} with the correlation id and, where a field is to blame, the field.
 */
@NullMarked
package io.quicksizer.web.problem;

import org.jspecify.annotations.NullMarked;
