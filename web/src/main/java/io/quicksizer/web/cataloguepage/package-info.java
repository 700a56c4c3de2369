/**
 * The pages on which an administrator imports, checks, corrects and publishes catalogue versions, and the one on which
 * everybody reads the published catalogue. What they do is done by the use cases of the catalogue, as for the API.
 */
@NullMarked
package io.quicksizer.web.cataloguepage;

import org.jspecify.annotations.NullMarked;
