package org.eirene.examples.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a window, driven as the W3C's WebDriver says: a few requests to chromedriver, for which the JDK and
 * Jackson suffice.
 */
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ImmutableList<String> FLAGS = ImmutableList.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--allow-file-access-from-files");

    private final Process driver;
    private final Path home;
    private final HttpClient http = HttpClient.newHttpClient();
    private URI session;

    private Browser(Process driver, Path home, URI address) {
        this.driver = driver;
        this.home = home;
        session = address;
    }

    /** What is missing for one; empty if nothing is. */
    static Optional<String> missing() {
        return Stream.of("chromium", "chromedriver")
                .filter(program -> onPath(program).isEmpty())
                .findFirst()
                .map(program -> "there is no " + program + " (on Debian: apt-get install chromium chromium-driver)");
    }

    private static Optional<Path> onPath(String program) {
        return Splitter.on(File.pathSeparatorChar)
                .splitToStream(Strings.nullToEmpty(System.getenv("PATH")))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open() throws IOException {
        Path home = Files.createTempDirectory("eirene-browser");
        Process driver = new ProcessBuilder(onPath("chromedriver").orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        Browser browser = new Browser(driver, home, URI.create("http://localhost:" + port(driver) + "/session"));
        try {
            Map<String, Object> wanted = Map.of(
                    "browserName",
                    "chrome",
                    "goog:loggingPrefs",
                    Map.of("browser", "ALL"),
                    "goog:chromeOptions",
                    Map.of(
                            "binary",
                            onPath("chromium").orElseThrow().toString(),
                            "args",
                            ImmutableList.builder()
                                    .addAll(FLAGS)
                                    .add("--user-data-dir=" + home)
                                    .build()));
            String id = browser.post("", Map.of("capabilities", Map.of("alwaysMatch", wanted)))
                    .at("/sessionId")
                    .asString();
            browser.session = URI.create(browser.session + "/" + id);
            browser.post("/timeouts", Map.of("script", PATIENCE.toMillis(), "pageLoad", PATIENCE.toMillis()));
            return browser;
        } catch (RuntimeException | IOException failure) {
            browser.close();
            throw failure;
        }
    }

    private static int port(Process driver) throws IOException {
        // not closed: the driver goes on writing
        BufferedReader out = driver.inputReader(UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            said.add(line);
        }
        throw new IOException("chromedriver ended: " + said);
    }

    // ---------------------------------------------------------------- what one does with it

    /** Loads a page, once it has told all that it had to tell. */
    void go(Path page) throws IOException {
        console();
        post("/url", Map.of("url", page.toUri().toString()));
    }

    /** Runs a script in the page, and answers what it returns. */
    JsonNode run(String script, Object... arguments) throws IOException {
        return post("/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** Runs a script that awaits, and answers what it returns. */
    JsonNode await(String script, Object... arguments) throws IOException {
        String awaiting = "const done = arguments[arguments.length - 1]; const given = arguments;" + "(async () => {"
                + script + "})().then(done, failure => done({failure: String(failure)}));";
        return post("/execute/async", Map.of("script", awaiting, "args", List.of(arguments)));
    }

    /** Shows the page on a screen of a width, in light or dark. */
    void show(int width, String scheme) throws IOException {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void command(String name, Map<String, Object> parameters) throws IOException {
        post("/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    /** What the console has said since it was asked last. */
    List<String> console() throws IOException {
        List<String> said = new ArrayList<>();
        post("/se/log", Map.of("type", "browser"))
                .forEach(entry -> said.add(entry.at("/level").asString() + " "
                        + entry.at("/message").asString()));
        return said;
    }

    private JsonNode post(String path, Map<String, Object> body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(session + path))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            String answer = http.send(request, BodyHandlers.ofString(UTF_8)).body();
            JsonNode value = JSON.readTree(answer).at("/value");
            if (value.has("error")) {
                throw new IOException(
                        request.uri() + ": " + value.at("/message").asString());
            }
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            send(HttpRequest.newBuilder(session).timeout(PATIENCE).DELETE().build());
        } catch (IOException ended) {
            // it is to end, and is made to below
        } finally {
            driver.descendants().forEach(ProcessHandle::destroyForcibly);
            driver.destroyForcibly();
            try {
                driver.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            MoreFiles.deleteRecursively(home, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
