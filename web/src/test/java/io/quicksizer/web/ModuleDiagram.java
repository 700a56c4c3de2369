package io.quicksizer.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules of an application as a Mermaid flow chart. Arrows that others imply are left out. */
record ModuleDiagram(SortedMap<String, Set<String>> dependencies) {

    static ModuleDiagram of(ApplicationModules modules) {
        List<ApplicationModule> shown =
                modules.stream().filter(module -> !module.isRootModule()).toList();
        Map<String, String> byPackage = shown.stream()
                .collect(Collectors.toMap(module -> module.getBasePackage().getName(), ApplicationModule::getName));
        SortedMap<String, Set<String>> dependencies = new TreeMap<>();
        shown.forEach(module -> dependencies.put(module.getName(), targets(module, byPackage)));
        return new ModuleDiagram(dependencies);
    }

    /** The page with this diagram between the marks of the application. */
    String replacedIn(String page, String application) {
        String begin = "<!-- modules of " + application + ": written by ModulesTest -->\n";
        String end = "<!-- end of modules -->";
        int from = page.indexOf(begin);
        if (from < 0) {
            throw new IllegalStateException("The page has no place for the modules of " + application);
        }
        return page.substring(0, from + begin.length()) + text() + page.substring(page.indexOf(end, from));
    }

    private String text() {
        String arrows = dependencies.keySet().stream().map(this::arrows).collect(Collectors.joining());
        return "```mermaid\nflowchart TD\n" + arrows + "```\n";
    }

    private String arrows(String module) {
        Set<String> direct = direct(module);
        return direct.isEmpty()
                ? "    " + module + "\n"
                : "    " + module + " --> " + String.join(" & ", direct) + "\n";
    }

    /** Without those that another dependency of the module depends on. */
    private Set<String> direct(String module) {
        Set<String> all = dependencies.get(module);
        return all.stream()
                .filter(target -> all.stream().noneMatch(other -> !other.equals(target) && reaches(other, target)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean reaches(String from, String to) {
        Set<String> next = dependencies.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(step -> reaches(step, to));
    }

    /** By the names of packages: {@link ApplicationModule#getDirectDependencies} takes half a minute for all. */
    private static Set<String> targets(ApplicationModule module, Map<String, String> modulesByPackage) {
        return module.getBasePackage().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(use -> use.getTargetClass().getBaseComponentType().getPackageName())
                .distinct()
                .flatMap(used -> moduleOf(used, modulesByPackage).stream())
                .filter(name -> !name.equals(module.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> moduleOf(String packageName, Map<String, String> modulesByPackage) {
        return modulesByPackage.entrySet().stream()
                .filter(module -> (packageName + ".").startsWith(module.getKey() + "."))
                .map(Map.Entry::getValue)
                .findAny();
    }
}
