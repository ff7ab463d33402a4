package org.eirene;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the JShell start-up file imports goes together: every static method can be called by its simple name, and every
 * type be named by its own, in one and the same source.
 */
class StaticsTest {
    private static final Path START_UP = Path.of("..", "examples", "jshell", "eirene.jsh");

    /** The packages that JShell's own DEFAULT start-up imports. */
    private static final List<String> DEFAULT = List.of(
            "java.io",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.prefs",
            "java.util.regex",
            "java.util.stream");

    @Test
    void every_static_is_called_by_its_simple_name(@TempDir Path output) throws Exception {
        List<String> calls = new ArrayList<>();
        for (Class<?> type : importedStatically()) {
            for (Method method : type.getMethods()) {
                if (Modifier.isStatic(method.getModifiers())) {
                    calls.addAll(calls(method));
                }
            }
        }
        assertThat(calls).hasSizeGreaterThan(60);
        assertThat(errors(calls, output)).isEmpty();
    }

    @Test
    void every_type_is_named_by_its_simple_name(@TempDir Path output) throws Exception {
        List<String> names = new ArrayList<>();
        for (String name : importedPackages()) {
            ClassPath.from(StaticsTest.class.getClassLoader()).getTopLevelClasses(name).stream()
                    .map(ClassPath.ClassInfo::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .filter(type -> !type.getSimpleName().endsWith("Test")
                            && !type.getSimpleName().endsWith("Properties"))
                    .forEach(type -> names.add(type.getSimpleName() + ".class"));
        }
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(errors(names, output)).isEmpty();
    }

    /** The call with arguments as a user writes them and, where it takes a list, also with none. */
    private static List<String> calls(Method method) {
        Class<?>[] types = method.getParameterTypes();
        String arguments = IntStream.range(0, types.length)
                .mapToObj(i ->
                        argument(method.isVarArgs() && i == types.length - 1 ? types[i].getComponentType() : types[i]))
                .collect(Collectors.joining(", "));
        String call = method.getName() + "(" + arguments + ")";
        return method.isVarArgs() && types.length == 1 ? List.of(call, method.getName() + "()") : List.of(call);
    }

    private static String argument(Class<?> type) {
        if (type == String.class) {
            return "\"text\"";
        } else if (type == int.class) {
            return "1";
        } else if (type == long.class) {
            return "1L";
        } else if (type == double.class) {
            return "1.5";
        }
        return "(" + type.getCanonicalName() + ") null";
    }

    private static List<String> errors(List<String> expressions, Path output) throws IOException {
        String body = IntStream.range(0, expressions.size())
                .mapToObj(i -> "    static Object of" + i + "() { return " + expressions.get(i) + "; }\n")
                .collect(Collectors.joining());
        String source = imports().collect(Collectors.joining("\n")) + "\nclass Statics {\n" + body + "}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", output.toString(), "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, diagnostics, options, null, List.of(new Source(source)))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
                .toList();
    }

    // What the start-up file imports

    /** The imports as they stand, with JShell's own where it asks for them; none of packages of other modules. */
    private static Stream<String> imports() throws IOException {
        Stream<String> own = lines().filter(line -> line.startsWith("import "))
                .filter(line -> line.startsWith("import static ") || isHere(line));
        boolean asks = lines().anyMatch(line -> line.startsWith("/open DEFAULT"));
        return Stream.concat(asks ? DEFAULT.stream().map(name -> "import " + name + ".*;") : Stream.empty(), own);
    }

    private static boolean isHere(String line) {
        try {
            return importedPackages().contains(packageOf(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> importedStatically() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String line :
                lines().filter(line -> line.startsWith("import static ")).toList()) {
            types.add(Class.forName(line.substring("import static ".length(), line.lastIndexOf(".*;"))));
        }
        return types;
    }

    private static List<String> importedPackages() throws IOException {
        ClassPath path = ClassPath.from(StaticsTest.class.getClassLoader());
        return lines().filter(line -> line.startsWith("import ") && !line.startsWith("import static "))
                .map(StaticsTest::packageOf)
                .filter(name -> !path.getTopLevelClasses(name).isEmpty())
                .toList();
    }

    private static String packageOf(String line) {
        return line.substring("import ".length(), line.lastIndexOf(".*;"));
    }

    private static Stream<String> lines() throws IOException {
        return Arrays.stream(Files.readString(START_UP, StandardCharsets.UTF_8).split("\n"))
                .map(String::strip);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Statics.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
