package org.eirene.walk;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The documentation of types and of constants of enums, as it stands in the sources. */
final class SourceDocs {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private final Map<String, String> comments = new HashMap<>();

    private SourceDocs() {}

    /** Reads the sources of the module in whose directory the tests run. */
    static SourceDocs read() {
        SourceDocs docs = new SourceDocs();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(SOURCES)) {
            List<Path> sources = paths.filter(
                            path -> path.toString().endsWith(".java") && !path.endsWith("module-info.java"))
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                docs.scan(unit, trees);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docs;
    }

    private void scan(CompilationUnitTree unit, DocTrees trees) {
        String home = unit.getPackageName() + ".";
        new TreePathScanner<String, String>() {
            @Override
            public String visitClass(ClassTree type, String outer) {
                String name = outer + type.getSimpleName();
                keep(name, getCurrentPath());
                return super.visitClass(type, name + ".");
            }

            @Override
            public String visitVariable(VariableTree variable, String outer) {
                if (getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM) {
                    keep(outer + variable.getName(), getCurrentPath());
                }
                return super.visitVariable(variable, outer);
            }

            private void keep(String name, TreePath path) {
                Optional.ofNullable(trees.getDocComment(path)).ifPresent(text -> comments.put(name, text));
            }
        }.scan(unit, home);
    }

    /**
     * The text above a type or a constant.
     *
     * @param name the whole name, with dots throughout
     * @return the text of the comment; nothing where there is none
     */
    String of(String name) {
        return comments.getOrDefault(name, "");
    }
}
