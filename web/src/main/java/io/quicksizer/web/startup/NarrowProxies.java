package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.List;

/** Requirement that trusted proxies are single addresses or small networks. */
class NarrowProxies implements Requirement {
    private static final String PROXIES = "quicksizer.limits.trusted-proxies";
    private static final int WIDEST_IPV4 = 8;
    private static final int WIDEST_IPV6 = 16;

    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup.list(PROXIES).stream()
                .filter(NarrowProxies::isTooWide)
                .map(network -> new Unmet(
                        "Too many addresses would be trusted as proxies: " + network + ".",
                        "Set " + setup.called(PROXIES) + " to your proxies, or to a network of /" + WIDEST_IPV4
                                + " (IPv6: /" + WIDEST_IPV6 + ") at most."))
                .toList();
    }

    private static boolean isTooWide(String network) {
        int slash = network.indexOf('/');
        if (slash < 0) {
            return network.equals("0.0.0.0") || network.equals("::");
        }
        try {
            int bits = Integer.parseInt(network.substring(slash + 1).strip());
            return bits < (network.indexOf(':') < 0 ? WIDEST_IPV4 : WIDEST_IPV6);
        } catch (NumberFormatException unusable) {
            return true;
        }
    }
}
