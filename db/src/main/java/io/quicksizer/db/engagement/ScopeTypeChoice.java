package io.quicksizer.db.engagement;

import jakarta.persistence.Embeddable;

/**
 * A scope type that is, or once was, chosen.
 *
 * @param scopeTypeKey key within the engagement's catalogue version
 * @param position order, from 0
 * @param chosen false when it is only remembered, so that choosing it again restores it
 */
@Embeddable
public record ScopeTypeChoice(String scopeTypeKey, int position, boolean chosen) {}
