package org.eirene.mutation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The classes of tests of a package, each to be run as one test, up to its first failure. */
final class TestClasses {
    private static final Launcher LAUNCHER = LauncherFactory.create();

    private TestClasses() {}

    /** The names of the classes of tests, by examples and by properties. */
    static Stream<String> in(String packageName) {
        try {
            Path root = Path.of(TestClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
                return files
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.class") || name.endsWith("Properties.class"))
                        .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
                        .sorted()
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws what the first test that fails has thrown. */
    static void run(String className) throws Throwable {
        if (isLookedFor()) {
            // its constants are made before anything is changed, or else one change may spoil them for all that follow
            Class.forName(className);
            return;
        }
        CancellationToken token = CancellationToken.create();
        Failures failures = new Failures(token);
        LAUNCHER.execute(LauncherExecutionRequestBuilder.request(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(className))
                        .filters(TagFilter.excludeTags("lengthy"))
                        .build())
                .cancellationToken(token)
                .listeners(failures)
                .build());
        if (failures.first.isPresent()) {
            throw failures.first.get();
        }
    }

    /**
     * PIT finds tests by executing them, once to see what they cover, and again in a process for each class that it changes.
     * If they do something then, it takes longer than all that comes of it.
     */
    private static boolean isLookedFor() {
        Set<String> callers = StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName).collect(Collectors.toSet()));
        return callers.contains("org.pitest.junit5.JUnit5TestUnitFinder")
                && callers.contains("org.pitest.mutationtest.execute.MutationTestMinion");
    }

    private static final class Failures implements TestExecutionListener {
        private final CancellationToken token;
        private Optional<Throwable> first = Optional.empty();

        Failures(CancellationToken token) {
            this.token = token;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED && first.isEmpty()) {
                Throwable thrown = result.getThrowable().orElseGet(() -> new AssertionError(test.getUniqueId()));
                if (!isOfAnEarlierChange(thrown)) {
                    first = Optional.of(thrown);
                    token.cancel();
                }
            }
        }

        /**
         * PIT tries many changes of a class in one process. One that keeps further constants from being made is found
         * by that; ever after all that needs them fails in that process, whatever is changed, and finds nothing.
         */
        private static boolean isOfAnEarlierChange(Throwable thrown) {
            return Throwables.getCausalChain(thrown).stream().anyMatch(cause -> cause instanceof NoClassDefFoundError);
        }
    }
}
