/** Documents rendered from a revision, stored byte for byte as issued. Lists never load the bytes. */
@NullMarked
package io.quicksizer.db.document;

import org.jspecify.annotations.NullMarked;
