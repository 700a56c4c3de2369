package io.quicksizer.db.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Catalogue versions. */
public interface CatalogueVersionRepository extends JpaRepository<CatalogueVersion, Long> {

    /**
     * Finds the version in a given state.
     *
     * @param status {@link CatalogueStatus#PUBLISHED} has at most one
     * @return the version, if any
     */
    Optional<CatalogueVersion> findByStatus(CatalogueStatus status);

    /**
     * Finds a version by its number.
     *
     * @param number from 1
     * @return the version, if any
     */
    Optional<CatalogueVersion> findByNumber(int number);

    /** All versions, newest first. */
    List<CatalogueVersion> findAllByOrderByNumberDesc();

    /**
     * The number for the next version. Two imports at once get the same; the database lets only one of them be saved.
     *
     * @return from 1
     */
    @Query("select coalesce(max(v.number), 0) + 1 from CatalogueVersion v")
    int nextNumber();

    /** The version that new engagements start with; empty before the first publication. */
    default Optional<CatalogueVersion> published() {
        return findByStatus(CatalogueStatus.PUBLISHED);
    }

    /**
     * Publishes a draft and retires the version published before it. Call it within a transaction.
     *
     * @param draft a saved draft
     * @param by the user who publishes
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException when the version isn't a draft
     */
    default CatalogueVersion publish(CatalogueVersion draft, String by, Instant at) {
        draft.requireDraft();
        published().ifPresent(before -> {
            before.retire(by, at);
            saveAndFlush(before);
        });
        draft.publish(by, at);
        return saveAndFlush(draft);
    }
}
