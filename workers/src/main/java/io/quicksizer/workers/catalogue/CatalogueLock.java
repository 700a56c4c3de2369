package io.quicksizer.workers.catalogue;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/**
 * Lets one change of the catalogue happen at a time, over all instances of the application: an import, a correction and
 * a publication never see each other half done. Held until the transaction ends.
 */
@Component
class CatalogueLock {

    /** Any number that nothing else in this database locks on. */
    private static final long KEY = 0x4341_5441_4C4F_4755L;

    private final EntityManager entities;

    CatalogueLock(EntityManager entities) {
        this.entities = entities;
    }

    void takeForThisTransaction() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)")
                .setParameter("key", KEY)
                .getSingleResult();
    }
}
