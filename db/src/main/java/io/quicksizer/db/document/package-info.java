/** Documents rendered from a revision, kept byte for byte as they were handed out. Lists never load the bytes. */
@NullMarked
package io.quicksizer.db.document;

import org.jspecify.annotations.NullMarked;
