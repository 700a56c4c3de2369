package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.opensaml.core.Version;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.security.saml2.core.OpenSamlInitializationService;

/**
 * Spring Security's SAML classes were compiled against another OpenSAML than the one that is here. Each of their calls
 * into OpenSAML is looked up in the classes on the class path; a version of either that breaks one more, or fixes the
 * one that is known, fails here instead of at somebody's sign-in.
 */
class SamlLinkageTest {
    /** Replaced by {@link AssertionRules}; never called. */
    private static final Set<String> KNOWN =
            Set.of("org/opensaml/saml/saml2/assertion/SAML20AssertionValidator.<init>");

    private final Set<String> broken = new TreeSet<>();
    private int calls;

    @Test
    void every_call_from_spring_security_into_opensaml_finds_its_method_but_for_the_known_one() throws IOException {
        URL own = OpenSamlInitializationService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        try (JarFile jar = new JarFile(Path.of(own.getPath()).toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class") && !entry.getName().contains("OpenSaml5")) {
                    try (InputStream code = jar.getInputStream(entry)) {
                        lookUpCallsOf(new ClassReader(code));
                    }
                }
            }
        }
        assertThat(calls).as("calls that were looked up").isGreaterThan(300);
        assertThat(broken).isEqualTo(KNOWN);
    }

    @Test
    void the_version_of_opensaml_is_the_one_that_the_decision_record_is_about() {
        assertThat(Version.getVersion()).isEqualTo("4.0.1");
    }

    private void lookUpCallsOf(ClassReader reader) {
        reader.accept(
                new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
                            @Override
                            public void visitMethodInsn(
                                    int opcode,
                                    String owner,
                                    String called,
                                    String calledDescriptor,
                                    boolean isInterface) {
                                lookUp(owner, called, calledDescriptor);
                            }
                        };
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    private void lookUp(String owner, String name, String descriptor) {
        if (owner.startsWith("org/opensaml/") || owner.startsWith("net/shibboleth/")) {
            calls++;
            if (!has(owner, name, descriptor, new HashSet<>())) {
                broken.add(owner + "." + name);
            }
        }
    }

    /** Whether a class or one of those above it has the method. */
    private static boolean has(String owner, String name, String descriptor, Set<String> seen) {
        if (owner == null || !seen.add(owner)) {
            return false;
        }
        try (InputStream code = ClassLoader.getSystemResourceAsStream(owner + ".class")) {
            if (code == null) {
                return false;
            }
            ClassReader reader = new ClassReader(code);
            List<String> above = new ArrayList<>(List.of(reader.getInterfaces()));
            above.add(reader.getSuperName());
            return declares(reader, name, descriptor)
                    || !name.equals("<init>") && above.stream().anyMatch(one -> has(one, name, descriptor, seen));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean declares(ClassReader reader, String name, String descriptor) {
        boolean[] found = {false};
        reader.accept(
                new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String itsDescriptor, String signature, String[] exceptions) {
                        found[0] |= method.equals(name) && itsDescriptor.equals(descriptor);
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
        return found[0];
    }
}
