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

/** The system's Chromium, headless. Its pages load resources from this machine only. */
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

    /** Opens a page 1280 px wide in a new session. */
    public Page desktop() {
        return page(1280, 900, true);
    }

    /** Does the same as {@link #desktop}, with scripts disabled. */
    public Page withoutScripts() {
        return page(1280, 900, false);
    }

    /** Opens a page 390 px wide in a new session. */
    public Page phone() {
        return page(390, 844, true);
    }

    /**
     * Does the same as {@link #desktop} without intercepting requests, for measurements: interception disables the
     * browser's cache.
     */
    public Page unwatched() {
        return bare(1280, 900, true);
    }

    /** Does the same as {@link #unwatched}, accepting any certificate. */
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

    /** Saves a screenshot of the whole page under {@code target/pictures}. */
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
