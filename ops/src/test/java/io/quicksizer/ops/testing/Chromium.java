package io.quicksizer.ops.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium without a window. Its pages load from this machine only. */
public final class Chromium {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Path PICTURES = Path.of("target", "pictures");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A page 1280 px wide in a session of its own. */
    public Page desktop() {
        return page(1280, 900, true);
    }

    /** As {@link #desktop}, with scripts switched off. */
    public Page withoutScripts() {
        return page(1280, 900, false);
    }

    /** A page 390 px wide in a session of its own. */
    public Page phone() {
        return page(390, 844, true);
    }

    /** As {@link #desktop}, for taking times: looking at each request would switch the browser's cache off. */
    public Page unwatched() {
        return bare(1280, 900, true);
    }

    /** As {@link #unwatched}, for servers whose certificates were made a moment ago. */
    public Page trustingAnyCertificate() {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-US"));
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    private Page bare(int width, int height, boolean scripts) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(scripts));
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    private Page page(int width, int height, boolean scripts) {
        var page = bare(width, height, scripts);
        page.route("**/*", route -> {
            if (route.request().url().startsWith("http://127.0.0.1:")) {
                route.resume();
            } else {
                route.abort();
            }
        });
        return page;
    }

    /** A picture of the whole page under {@code target/pictures}. */
    public static void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    void close() {
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium on this machine; install it (Debian: apt-get install chromium)."));
    }
}
