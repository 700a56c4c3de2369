/**
 * What waits for a person: steps of their engagements and sign-offs that they may give. The rules are those of the
 * access policy, so that nothing is offered here that would be refused there.
 */
@NullMarked
package io.quicksizer.workers.waiting;

import org.jspecify.annotations.NullMarked;
