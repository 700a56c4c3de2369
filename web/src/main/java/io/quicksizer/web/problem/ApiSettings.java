package io.quicksizer.web.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the API.
 *
 * @param maxBodySize maximum size of a request body
 */
@ConfigurationProperties("quicksizer.api")
record ApiSettings(@DefaultValue("1MB") DataSize maxBodySize) {}
