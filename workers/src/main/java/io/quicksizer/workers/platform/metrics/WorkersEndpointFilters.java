package io.quicksizer.workers.platform.metrics;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Configuration of the filter of the workers' endpoints. The portal has its own filter chains and does not import this
 * class.
 */
public class WorkersEndpointFilters {

    @Bean
    FilterRegistrationBean<MetricsTokenFilter> metricsTokenFilter(MetricsToken token) {
        FilterRegistrationBean<MetricsTokenFilter> filter = new FilterRegistrationBean<>(new MetricsTokenFilter(token));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
