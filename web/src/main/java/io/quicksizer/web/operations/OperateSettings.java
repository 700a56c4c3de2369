package io.quicksizer.web.operations;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the links into Operate.
 *
 * @param url where links into Operate lead
 */
@ConfigurationProperties("quicksizer.operate")
record OperateSettings(URI url) {}
