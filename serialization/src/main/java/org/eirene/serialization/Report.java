package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eirene.agreement.Problem;
import org.eirene.agreement.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one file, collected while it is read. Whoever finds one names the node; the path is found at the
 * end, in one walk through the tree, so that reading what is sound costs nothing.
 */
final class Report {
    private final String file;
    private final int limit;
    private final List<Told> told = new ArrayList<>();
    private final List<OfModel> ofModel = new ArrayList<>();
    private final List<DocumentProblem> settled = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private int untold;
    private int failures;
    private boolean cutShort;
    private boolean allBroken;

    Report(String file, Limits limits) {
        this.file = file;
        this.limit = limits.problems();
    }

    /** A problem, its place, and the node (maybe a key of it) whose path it has. */
    private record Told(
            Location place,
            @Nullable Node node,
            @Nullable String key,
            Problem.Code code,
            String message,
            String found,
            String expected,
            Optional<String> suggestion) {}

    /** A problem of the model that the part of the document below a node describes; at a place that its path does not lead to, maybe. */
    private record OfModel(
            Node root,
            Problem problem,
            String path,
            @Nullable Location place) {}

    String file() {
        return file;
    }

    /** Whether reading stopped before the end, so that what is missing is no wonder. */
    boolean isCutShort() {
        return cutShort;
    }

    /** How often something could not be read so far, told or not. */
    int failures() {
        return failures;
    }

    /** Whether so much was told that no more is. */
    boolean isFull() {
        return settled.size() + told.size() >= limit;
    }

    /** Whether anything was reported, of whatever kind. */
    boolean isEmpty() {
        return told.isEmpty() && ofModel.isEmpty() && settled.isEmpty();
    }

    /** A problem after which nothing more can be read. */
    Unreadable fatal(Location place, Problem.Code code, String message, String expected) {
        return fatal(place, code, message, "", expected, Optional.empty());
    }

    /** A problem after which nothing more can be read. */
    Unreadable fatal(
            Location place,
            Problem.Code code,
            String message,
            String found,
            String expected,
            Optional<String> suggestion) {
        add(new Told(place, null, null, code, message, found, expected, suggestion));
        cutShort = true;
        return new Unreadable();
    }

    /** A problem at a place that no node has. */
    void at(Location place, Problem.Code code, String message, String found, String expected) {
        at(place, code, message, found, expected, Optional.empty());
    }

    /** A problem at a place that no node has. */
    void at(
            Location place,
            Problem.Code code,
            String message,
            String found,
            String expected,
            Optional<String> suggestion) {
        add(new Told(place, null, null, code, message, found, expected, suggestion));
    }

    /** What stands there is not what may stand there. */
    void at(Node node, Problem.Code code, String message, String expected) {
        at(node, code, message, expected, Optional.empty());
    }

    /** What stands there is not what may stand there. */
    void at(Node node, Problem.Code code, String message, String expected, Optional<String> suggestion) {
        if (node instanceof NullNode nothing && nothing.isUnreadable()) {
            failures++;
        } else {
            add(new Told(node.location(), node, null, code, message, node.written(), expected, suggestion));
        }
    }

    /** A problem of a node that could not be read. */
    void of(Node node, Problem.Code code, String message, String found, String expected) {
        of(node, node.location(), code, message, found, expected);
    }

    /** A problem of a node, or of something at a place in it. */
    void of(@Nullable Node node, Location place, Problem.Code code, String message, String found, String expected) {
        add(new Told(place, node, null, code, message, found, expected, Optional.empty()));
    }

    /** A key that should not be there. */
    void atKey(
            MapNode map,
            MapNode.Entry entry,
            Problem.Code code,
            String message,
            String expected,
            Optional<String> suggestion) {
        String key = entry.key();
        add(new Told(entry.location(), map, key, code, message, Node.shortened(key), expected, suggestion));
    }

    /** A key that is not there. */
    void missing(MapNode map, String key, String message, String expected) {
        add(new Told(
                map.location(), map, key, DocumentProblemCode.KEY_MISSING, message, "", expected, Optional.empty()));
    }

    /** A key that stands a second time. */
    void duplicate(MapNode map, MapNode.Entry first, Location second) {
        String key = Node.shortened(first.key());
        String message = "'" + key + "' stands here a second time; the first is at " + first.location();
        add(new Told(
                second,
                map,
                first.key(),
                DocumentProblemCode.DUPLICATE_KEY,
                message,
                key,
                "each key once",
                Optional.empty()));
    }

    /** A problem of the model. Its path begins at a node, with the indices of the document. */
    void ofModel(Node root, Problem problem, String path) {
        if (!cutShort) {
            ofModel.add(new OfModel(root, problem, path, null));
        }
    }

    /** A problem of the model with a key, which stands elsewhere than what it leads to. */
    void ofModel(Node root, Problem problem, String path, Location key) {
        if (!cutShort) {
            ofModel.add(new OfModel(root, problem, path, key));
        }
    }

    /** The id of an element or event that could not be read: that others refer to it is no problem of theirs. */
    void broken(String id) {
        broken.add(id);
    }

    /** Elements whose very ids are lost could not be read. */
    void allBroken() {
        allBroken = true;
    }

    private void add(Told problem) {
        failures++;
        if (cutShort) {
            return;
        }
        if (!isFull()) {
            told.add(problem);
        } else {
            untold++;
        }
    }

    /**
     * Is done with a part of the document, whose tree is not kept: from here on it is as if nothing had been reported.
     * The paths of its problems begin with a path to the part.
     */
    void settle(Node part, String path) {
        cutShort = false;
        if (!told.isEmpty() || !ofModel.isEmpty()) {
            resolve(part, path, settled);
            told.clear();
            ofModel.clear();
        }
    }

    /** The problems of the parts that it is done with, which it forgets. */
    ImmutableList<DocumentProblem> takeSettled() {
        if (settled.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList<DocumentProblem> taken = problems(null);
        settled.clear();
        untold = 0;
        return taken;
    }

    /** All problems in the order of their places. */
    ImmutableList<DocumentProblem> problems(@Nullable Node root) {
        if (isEmpty()) {
            return ImmutableList.of();
        }
        List<DocumentProblem> problems = new ArrayList<>(settled);
        resolve(root, "", problems);
        problems.sort(Comparator.comparing(DocumentProblem::place));
        if (problems.size() > limit || untold > 0) {
            return cut(problems);
        }
        return problems.stream().distinct().collect(ImmutableList.toImmutableList());
    }

    private void resolve(@Nullable Node root, String prefix, List<DocumentProblem> problems) {
        Map<Node, String> paths = paths(root);
        TreeSet<String> known = new TreeSet<>();
        for (Told each : told) {
            String path = each.node == null ? "" : paths.getOrDefault(each.node, "");
            path = each.key == null ? path : Paths.child(path, each.key);
            known.add(path);
            problems.add(problem(
                    each.place,
                    new Problem(
                            each.code,
                            Problem.Severity.ERROR,
                            Paths.join(prefix, path),
                            each.message,
                            each.found,
                            each.expected,
                            each.suggestion)));
        }
        Paths.Entries entries = new Paths.Entries();
        for (OfModel each : ofModel) {
            Problem problem = each.problem;
            String path = Paths.join(paths.getOrDefault(each.root, ""), each.path);
            if (!restsOnBroken(problem) && !isToldAlready(path, known)) {
                problems.add(problem(
                        each.place == null ? Paths.placeOf(each.root, each.path, problem.found(), entries) : each.place,
                        new Problem(
                                problem.code(),
                                problem.severity(),
                                Paths.join(prefix, path),
                                problem.message(),
                                problem.found(),
                                problem.expected(),
                                problem.suggestion())));
            }
        }
    }

    /** Whether it is unknown what a problem names only because that could not be read. */
    private boolean restsOnBroken(Problem problem) {
        return problem.code() == ProblemCode.REFERENCE_UNKNOWN && (allBroken || broken.contains(problem.found()));
    }

    private DocumentProblem problem(Location place, Problem problem) {
        return new DocumentProblem(file, place, problem);
    }

    private ImmutableList<DocumentProblem> cut(List<DocumentProblem> problems) {
        int kept = Math.min(limit, problems.size());
        Location last = problems.get(kept - 1).place();
        Problem rest = new Problem(
                DocumentProblemCode.TOO_MANY_PROBLEMS,
                Problem.Severity.ERROR,
                "",
                (problems.size() - kept + untold) + " more problems are not told",
                "",
                limit + " problems at the most",
                Optional.empty());
        return ImmutableList.<DocumentProblem>builder()
                .addAll(problems.subList(0, kept))
                .add(new DocumentProblem(file, last, rest))
                .build();
    }

    /**
     * Whether a problem of the model only says again that something could not be read: at the same path, within it, or
     * around it (the document as a whole apart).
     */
    private static boolean isToldAlready(String path, NavigableSet<String> known) {
        for (String outer = path; !outer.isEmpty(); outer = Paths.parent(outer)) {
            if (known.contains(outer)) {
                return true;
            }
        }
        if (path.isEmpty()) {
            return false;
        }
        // '.' and '[' are the characters with which a path goes on.
        return Paths.isWithin(known.ceiling(path + "."), path + ".")
                || Paths.isWithin(known.ceiling(path + "["), path + "[");
    }

    private Map<Node, String> paths(@Nullable Node root) {
        IdentityHashMap<Node, String> wanted = new IdentityHashMap<>();
        told.forEach(each -> {
            if (each.node != null) {
                wanted.put(each.node, "");
            }
        });
        ofModel.forEach(each -> wanted.put(each.root, ""));
        if (root != null) {
            find(root, new StringBuilder(), wanted);
        }
        return wanted;
    }

    private static void find(Node node, StringBuilder path, Map<Node, String> wanted) {
        if (wanted.containsKey(node)) {
            wanted.put(node, path.toString());
        }
        int length = path.length();
        if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                Paths.appendKey(path, entry.key());
                find(entry.value(), path, wanted);
                path.setLength(length);
            }
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.size(); i++) {
                path.append('[').append(i).append(']');
                find(list.get(i), path, wanted);
                path.setLength(length);
            }
        }
    }
}
