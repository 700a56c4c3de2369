package io.quicksizer.web;

import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Publishes the small catalogue of {@code catalogue.sql} in the tests' database. */
@TestComponent
class SmallCatalogue {
    SmallCatalogue(DataSource database) {
        new ResourceDatabasePopulator(new ClassPathResource("catalogue.sql")).execute(database);
    }
}
