package io.quicksizer.workers.platform.secrets;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the connection pool, as by Spring Boot but with credentials that may change at run time. */
@Configuration(proxyBeanMethods = false)
class DatabaseAccess {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties, LiveSecrets secrets) {
        RenewedDataSource pool = new RenewedDataSource(secrets);
        pool.setJdbcUrl(properties.determineUrl());
        pool.setDriverClassName(properties.determineDriverClassName());
        pool.setUsername(properties.determineUsername());
        pool.setPassword(properties.determinePassword());
        return pool;
    }
}
