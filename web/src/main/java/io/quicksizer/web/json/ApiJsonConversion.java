package io.quicksizer.web.json;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configuration of message conversion: JSON with the API's own mapper. Converters for other formats that libraries on
 * the class path bring along (YAML, XML, Smile …) are removed, so that no other mapper is more lenient.
 */
@Configuration(proxyBeanMethods = false)
class ApiJsonConversion implements WebMvcConfigurer {
    private final ApiJson json;

    ApiJsonConversion(ApiJson json) {
        this.json = json;
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(converter -> !isKept(converter));
        converters.stream()
                .filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .forEach(converter -> converter.setObjectMapper(json.mapper()));
    }

    private static boolean isKept(HttpMessageConverter<?> converter) {
        Class<?> type = converter.getClass();
        return type == MappingJackson2HttpMessageConverter.class
                || type == ByteArrayHttpMessageConverter.class
                || type == StringHttpMessageConverter.class
                || type == ResourceHttpMessageConverter.class;
    }
}
