package io.quicksizer.db.engagement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A person with whom an engagement is shared beside its team.
 *
 * @param access what the person may do
 */
@Embeddable
public record PersonShare(
        String userName, @Enumerated(EnumType.STRING) ShareAccess access) {}
