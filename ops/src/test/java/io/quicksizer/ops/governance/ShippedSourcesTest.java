package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code of the two applications and the scripts of the pages never do. */
class ShippedSourcesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec",
                "XMLDecoder",
                "activateDefaultTyping|enableDefaultTyping|JsonTypeInfo\\.Id\\.CLASS",
                "InitialContext|JndiTemplate",
                "SpelExpressionParser|ScriptEngine|GroovyShell",
                "XPathFactory|TransformerFactory\\.newInstance",
                "MessageDigest\\.getInstance\\(\"(MD5|SHA-?1)\"|Cipher\\.getInstance",
                "implements X509TrustManager|HostnameVerifier|setEndpointIdentificationAlgorithm\\((null|\"\")",
            })
    void the_applications_do_without(String forbidden) {
        assertThat(lines("(processes|db|workers|web)/src/main/java/.*\\.java", forbidden))
                .isEmpty();
    }

    @Test
    void nothing_is_deserialised_but_sessions_and_those_with_a_list_of_classes() {
        assertThat(lines("(processes|db|workers|web)/src/main/java/.*\\.java", "new ObjectInputStream"))
                .singleElement()
                .asString()
                .contains("/SessionBytes.java");
        assertThat(lines(".*/SessionBytes\\.java", "setObjectInputFilter|\"!\\*\""))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write",
                "\\beval\\(|new Function\\(|setTimeout\\(['\"]",
                "localStorage|indexedDB|document\\.cookie",
                "postMessage|addEventListener\\(['\"]message",
                "__proto__|Object\\.assign\\(",
                "https?://",
            })
    void the_scripts_of_the_pages_do_without(String forbidden) {
        assertThat(lines("web/src/main/resources/static/assets/js/.*\\.js", forbidden))
                .isEmpty();
    }

    /** It brings typed text back after a session has ended (docs/portal.md). */
    @Test
    void one_script_keeps_typed_text_in_its_tab() {
        assertThat(lines("web/src/main/resources/static/assets/js/.*\\.js", "sessionStorage"))
                .isNotEmpty()
                .filteredOn(line -> !line.contains("/expert-grid.js") || !line.contains("TARGET"))
                .allSatisfy(line -> assertThat(line).contains("/kept-entry.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\?no_esc|<#noautoesc|output_format=\"(?!HTML)|\\?eval|\\?interpret|\\?new"})
    void the_templates_do_without(String forbidden) {
        assertThat(lines("(web|workers)/src/main/resources/.*\\.ftlh?", forbidden))
                .isEmpty();
    }

    private static List<String> lines(String files, String forbidden) {
        var pattern = Pattern.compile(forbidden);
        var looked =
                Checkout.files().stream().filter(file -> file.matches(files)).toList();
        assertThat(looked).isNotEmpty();
        return looked.stream()
                .flatMap(file -> Checkout.text(file)
                        .lines()
                        .filter(line -> pattern.matcher(line).find())
                        .map(line -> file + ": " + line.strip()))
                .toList();
    }
}
