package io.quicksizer.db;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EntitiesFitTablesTest {

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void every_entity_fits_its_freshly_migrated_table() {
        assertThat(factory.getProperties()).containsEntry("hibernate.hbm2ddl.auto", "validate");
        assertThat(factory.getMetamodel().getEntities()).hasSizeGreaterThan(15);
    }
}
