package io.quicksizer.workers.catalogue;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/**
 * Advisory lock that serializes changes of the catalogue across all instances of the application, so that imports,
 * corrections and publications never see partial changes. Held until the end of the transaction.
 */
@Component
class CatalogueLock {

    /** Arbitrary number that no other advisory lock of this database uses. */
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
