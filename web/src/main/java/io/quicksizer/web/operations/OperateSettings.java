package io.quicksizer.web.operations;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the links to Operate.
 *
 * @param url base address of Operate
 */
@ConfigurationProperties("quicksizer.operate")
record OperateSettings(URI url) {}
