package io.quicksizer.web.json;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the controllers read and write with the API's mapper. */
@Configuration(proxyBeanMethods = false)
class ApiJsonConversion implements WebMvcConfigurer {
    private final ApiJson json;

    ApiJsonConversion(ApiJson json) {
        this.json = json;
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.stream()
                .filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .forEach(converter -> converter.setObjectMapper(json.mapper()));
    }
}
