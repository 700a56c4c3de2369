package io.quicksizer.db.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points an application context to a database; contexts of one key are cached and share one.
 *
 * @param key whose database it is
 */
record FreshDatabase(String key) implements ContextCustomizer {

    private static final Map<String, TestDatabase> DATABASES = new ConcurrentHashMap<>();

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestDatabase database = DATABASES.computeIfAbsent(key, unused -> TestDatabase.fresh());
        Map<String, Object> properties = Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                // many cached contexts share one server
                "spring.datasource.hikari.maximum-pool-size", "5",
                "spring.datasource.hikari.minimum-idle", "0");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("quicksizer-database", properties));
        context.getBeanFactory().registerSingleton("testDatabase", database);
    }
}
