/**
 * Revisions: what was submitted for approval, frozen. The content is written once in a canonical form, and its hash is
 * what a sign-off and an export refer to.
 */
@NullMarked
package io.quicksizer.workers.revision;

import org.jspecify.annotations.NullMarked;
