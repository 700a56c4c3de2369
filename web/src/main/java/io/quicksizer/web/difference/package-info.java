/** The difference between two revisions and the replay of one: as pages for people and as answers of the API. */
@NullMarked
package io.quicksizer.web.difference;

import org.jspecify.annotations.NullMarked;
