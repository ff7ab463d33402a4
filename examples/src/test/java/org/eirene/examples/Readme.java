package org.eirene.examples;

import static java.util.function.Predicate.not;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The README of the repository: its text, its code blocks and its commands. */
public final class Readme {
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Readme() {}

    /**
     * A code block.
     *
     * @param language the word behind the fence
     * @param text what stands between the fences, its last line ended
     */
    public record Block(String language, String text) {}

    /** {@return the folder in which the README lies} */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** {@return the whole text} */
    public static String text() {
        return read("README.md");
    }

    /**
     * The text of a file of the repository.
     *
     * @param path its path from the top
     * @return its text
     */
    public static String read(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return all code blocks, in order} */
    public static ImmutableList<Block> blocks() {
        return BLOCK.matcher(text()).results().map(Readme::block).collect(ImmutableList.toImmutableList());
    }

    private static Block block(MatchResult match) {
        return new Block(match.group(1), match.group(2));
    }

    /**
     * The code blocks of a language.
     *
     * @param language the word behind the fence
     * @return their texts, in order
     */
    public static ImmutableList<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return what JShell answers: the texts behind lines typed at its prompt, in order} */
    public static ImmutableList<String> answers() {
        return texts(true);
    }

    /** {@return what commands print: all other texts, in order} */
    public static ImmutableList<String> outputs() {
        return texts(false);
    }

    private static ImmutableList<String> texts(boolean behindLines) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        String before = "";
        for (Block block : blocks()) {
            if (!block.language().equals("text")) {
                before = block.language();
            } else if (before.equals("jshell") == behindLines) {
                texts.add(block.text());
            }
        }
        return texts.build();
    }

    /**
     * A chapter.
     *
     * @param heading its heading
     * @return what stands below it, up to the next chapter
     */
    public static String chapter(String heading) {
        String text = text();
        int start = text.indexOf("\n## " + heading + "\n");
        return text.substring(start, text.indexOf("\n## ", start + 1));
    }

    /** {@return the commands: the lines of the shell blocks} */
    public static ImmutableList<String> commands() {
        return blocks("sh").stream()
                .flatMap(block -> Splitter.on('\n').splitToStream(block))
                .filter(not(String::isBlank))
                .collect(ImmutableList.toImmutableList());
    }
}
