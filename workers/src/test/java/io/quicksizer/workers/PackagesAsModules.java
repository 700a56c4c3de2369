package io.quicksizer.workers;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Modules of this application: the packages directly below it. Their own packages are internal, save those named here.
 */
public class PackagesAsModules implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage basePackage) {
        return basePackage.getDirectSubPackages().stream();
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        return switch (module.getLocalName()) {
            case "platform" -> NamedInterfaces.forOpen(module);
            case "wizard" -> exposing(module, information, "entry", "view");
            case "catalogue" -> exposing(module, information, "workbook");
            default -> NamedInterfaces.of(module, information);
        };
    }

    private static NamedInterfaces exposing(
            JavaPackage module, ApplicationModuleInformation information, String... packages) {
        return NamedInterfaces.of(module, information)
                .and(NamedInterfaces.builder(module).matching(packages).build());
    }
}
