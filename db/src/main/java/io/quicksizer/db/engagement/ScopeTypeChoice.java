package io.quicksizer.db.engagement;

import jakarta.persistence.Embeddable;

/**
 * A scope type that was chosen, or was chosen once.
 *
 * @param scopeTypeKey key within the engagement's catalogue version
 * @param position order, from 0
 * @param chosen false when it is only remembered, so that going back restores it
 */
@Embeddable
public record ScopeTypeChoice(String scopeTypeKey, int position, boolean chosen) {}
