package io.quicksizer.ops.search;

import java.util.List;
import org.opensearch.common.settings.Setting;
import org.opensearch.plugins.Plugin;

/**
 * Lets OpenSearch accept the one index setting that Tasklist 8.6 writes into its templates and that the
 * index-management plugin would define. Nothing reads the value here: no index of the local stack has a life cycle.
 *
 * <p>Compiled by the launcher against the jars of the unpacked distribution, so it is no part of the Maven build.
 */
public final class LifecycleSettingPlugin extends Plugin {

    private static final Setting<String> POLICY = Setting.simpleString(
            "index.plugins.index_state_management.policy_id", Setting.Property.IndexScope, Setting.Property.Dynamic);

    @Override
    public List<Setting<?>> getSettings() {
        return List.of(POLICY);
    }
}
