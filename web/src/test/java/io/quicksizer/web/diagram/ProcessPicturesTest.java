package io.quicksizer.web.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.view.freemarker.FreeMarkerConfigurer;

/**
 * The pictures of docs/processes.md are drawn from the models as the portal draws them, with the same template and
 * style sheet. {@code ops/pictures --processes} draws them again.
 */
class ProcessPicturesTest {
    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

    @ParameterizedTest
    @CsvSource({
        "process-engagement, Sizing an engagement, sizing-engagement, ",
        "process-step, A step of the wizard, sizing-engagement, Step_DescribeContext",
        "process-approval, Signing off a revision, sizing-approval, ",
        "process-export, Exporting a proposal, sizing-export, ",
        "process-feedback, Triaging feedback, feedback-triage, "
    })
    void a_picture_shows_the_model_as_it_is(String picture, String title, String process, String step)
            throws IOException, TemplateException {
        String location = "models/" + process + ".bpmn";
        ProcessModel model = step == null ? DiagramReader.read(location) : DiagramReader.readInside(location, step);
        Drawing drawing =
                new SvgRenderer(Trace.along(model, List.of(), false), UnaryOperator.identity()).draw(picture, Set.of());
        String drawn = svg(drawing, title);
        Path file = PICTURES.resolve(picture + ".svg");
        if (Boolean.getBoolean("quicksizer.docs.write")) {
            Files.writeString(file, drawn);
        }
        assertThat(file).as("drawn again by: ops/pictures --processes").hasContent(drawn);
    }

    private static String svg(Drawing drawing, String title) throws IOException, TemplateException {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_33);
        templates.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new ClassTemplateLoader(ProcessPicturesTest.class.getClassLoader(), "templates"),
            new ClassTemplateLoader(FreeMarkerConfigurer.class, "")
        }));
        templates.setDefaultEncoding("UTF-8");
        Template template = new Template(
                "picture.ftlh", "<#import '/dossier/diagram.ftlh' as diagram><@diagram.drawing d title/>", templates);
        StringWriter written = new StringWriter();
        template.process(Map.of("d", drawing, "title", title), written);
        String lines = written.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
        return lines.replaceFirst(">\n", ">\n<style>\n" + style() + "</style>\n");
    }

    /** The rules of the style sheet for drawings, with the colours of the light theme. */
    private static String style() throws IOException {
        String rules = asset("dossier.css");
        int first = rules.indexOf(".bpmn {");
        String drawing = rules.substring(first, rules.indexOf(".diagram-list", first));
        Map<String, String> values = Pattern.compile("(--[a-z0-9-]+): ([^;]+);")
                .matcher(asset("quicksizer.css").split("@media", 2)[0])
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        return VARIABLE.matcher(drawing)
                        .replaceAll((MatchResult found) -> values.get(found.group(1)))
                        .strip() + "\nsvg { background: " + values.get("--paper") + "; font-family: sans-serif; }\n";
    }

    private static String asset(String name) throws IOException {
        try (InputStream file = ProcessPicturesTest.class.getResourceAsStream("/static/assets/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
