package io.quicksizer.ops.governance;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source file of a module, as far as its names go.
 *
 * @param path relative to the root
 * @param code without comments and texts
 */
record JavaSource(String path, String code) {
    private static final Pattern NOT_CODE = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern QUALIFIED = Pattern.compile("io\\.quicksizer(?:\\.\\w+)+");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern SIGNATURE = Pattern.compile(
            "\\b(?:public|record|interface|sealed)\\b[^{;=]*|^ {4}(?!private)\\S[^{;=]*;", Pattern.MULTILINE);

    /** All of the product, tests included. */
    static List<JavaSource> all() {
        return Checkout.files().stream()
                .filter(file -> file.matches("(processes|db|workers|web|ops)/src/(main|test)/java/.*\\.java"))
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> new JavaSource(
                        file, NOT_CODE.matcher(Checkout.text(file)).replaceAll(" ")))
                .toList();
    }

    boolean isMain() {
        return path.contains("/src/main/");
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
    }

    String packageName() {
        var found = PACKAGE.matcher(code);
        if (!found.find()) {
            throw new IllegalStateException(path + " is in no package");
        }
        return found.group(1);
    }

    boolean isPublic() {
        return Pattern.compile(
                        "^public [a-z @-]*\\b(?:class|record|interface|enum) " + name() + "\\b", Pattern.MULTILINE)
                .matcher(code)
                .find();
    }

    String qualifiedName() {
        return packageName() + "." + name();
    }

    /** Qualified names of types in imports and elsewhere, each with and without the names of nested types. */
    Stream<String> qualifiedWords() {
        return QUALIFIED
                .matcher(code)
                .results()
                .map(found -> found.group())
                .flatMap(name -> Stream.iterate(
                        name, part -> part.contains("."), part -> part.substring(0, part.lastIndexOf('.'))));
    }

    /** Words of what other packages see of the type: its public members and the components of its records. */
    Set<String> wordsOfSignatures() {
        return SIGNATURE
                .matcher(code)
                .results()
                .flatMap(signature -> words(signature.group()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).collect(Collectors.toSet());
    }
}
