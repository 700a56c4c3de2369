package io.quicksizer.web.help;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import io.quicksizer.web.help.HelpLibrary.Shelf;
import io.quicksizer.web.help.HelpManual.Article;
import io.quicksizer.web.help.HelpManual.Section;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The manual as pages, its search, and a section of it for the panel of another page. */
@Page
class HelpPage {
    private static final int LONGEST_QUESTION = 200;

    private final HelpLibrary library;

    HelpPage(HelpLibrary library) {
        this.library = library;
    }

    /**
     * A section as a template shows it.
     *
     * @param anchor id of its heading; empty for the beginning of a page
     * @param content rendered when the portal was built, from files of the repository only
     */
    @ReadByTemplates
    public record Shown(String anchor, String heading, TemplateHTMLOutputModel content) {
        static Shown of(Section section) {
            try {
                return new Shown(
                        section.anchor(), section.heading(), HTMLOutputFormat.INSTANCE.fromMarkup(section.html()));
            } catch (TemplateModelException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @GetMapping("/help")
    @AnyRole
    ModelAndView contents(Locale locale) {
        return view("help/contents", library.in(locale));
    }

    @GetMapping("/help/search")
    @AnyRole
    ModelAndView search(Locale locale, @RequestParam(defaultValue = "") String q) {
        String question = q.substring(0, Math.min(q.length(), LONGEST_QUESTION)).strip();
        Shelf shelf = library.in(locale);
        ModelAndView view = view("help/search", shelf);
        view.addObject("question", question);
        view.addObject("hits", shelf.search().find(question));
        return view;
    }

    @GetMapping("/help/{slug}")
    @AnyRole
    ModelAndView article(Locale locale, @PathVariable String slug) {
        Shelf shelf = library.in(locale);
        Article article = article(shelf, slug);
        ModelAndView view = view("help/article", shelf);
        view.addObject("article", article);
        view.addObject("sections", article.sections().stream().map(Shown::of).toList());
        return view;
    }

    @GetMapping("/help/{slug}/sections/{anchor}")
    @AnyRole
    ModelAndView section(Locale locale, @PathVariable String slug, @PathVariable String anchor) {
        Article article = article(library.in(locale), slug);
        Section section = article.sections().stream()
                .filter(each -> each.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(HelpPage::missing);
        ModelAndView view = new ModelAndView("help/section");
        view.addObject("article", article);
        view.addObject("section", Shown.of(section));
        return view;
    }

    private static ModelAndView view(String name, Shelf shelf) {
        ModelAndView view = new ModelAndView(name);
        view.addObject("manual", shelf.manual());
        view.addObject("question", "");
        view.addObject("hits", List.of());
        return view;
    }

    private static Article article(Shelf shelf, String slug) {
        return shelf.manual().article(slug).orElseThrow(HelpPage::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
