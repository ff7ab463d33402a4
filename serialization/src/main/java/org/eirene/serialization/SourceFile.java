package org.eirene.serialization;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Takes the text of a document from its file, within the limits. */
final class SourceFile {
    private SourceFile() {}

    /** The text of a file; it is read no further than the limit. */
    static String text(Path file, Limits limits, Report report) throws Unreadable {
        byte[] bytes = bytes(file, limits.length(), report);
        return Text.decode(bytes, 0, bytes.length, 1, report);
    }

    /** Its syntax, as its name tells. */
    static Syntax syntax(Path file, Report report) throws Unreadable {
        try {
            return Syntax.of(file);
        } catch (IllegalArgumentException e) {
            throw report.fatal(
                    Location.UNKNOWN,
                    DocumentProblemCode.FILE_UNREADABLE,
                    "The name of the file does not say in which syntax it is written",
                    "a name that ends in .yaml, .yml, .json or .jsonl");
        }
    }

    private static byte[] bytes(Path file, int limit, Report report) throws Unreadable {
        try {
            if (Files.isDirectory(file)) {
                throw unreadable("This is a folder", report);
            }
            long size = Files.size(file);
            if (size > limit) {
                throw tooLong(limit, report);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return bytes(in, (int) size, limit, report);
            }
        } catch (IOException e) {
            throw unreadable(why(e), report);
        }
    }

    /** What the size promises, and what is there beyond it: a pipe has no size, and a file may grow. */
    private static byte[] bytes(InputStream in, int size, int limit, Report report) throws IOException, Unreadable {
        byte[] bytes = new byte[size];
        int count = in.readNBytes(bytes, 0, size);
        if (count < size) {
            return Arrays.copyOf(bytes, count);
        }
        int next = in.read();
        if (next < 0) {
            return bytes;
        }
        byte[] more = ByteStreams.toByteArray(ByteStreams.limit(in, (long) limit - size));
        if (size + 1L + more.length > limit) {
            throw tooLong(limit, report);
        }
        byte[] all = Arrays.copyOf(bytes, size + 1 + more.length);
        all[size] = (byte) next;
        System.arraycopy(more, 0, all, size + 1, more.length);
        return all;
    }

    static Unreadable tooLong(int limit, Report report) {
        return report.fatal(
                new Location(1, 1),
                DocumentProblemCode.DOCUMENT_TOO_LONG,
                "The file is longer than " + limit + " bytes",
                "a file of " + limit + " bytes at the most");
    }

    static Unreadable unreadable(String why, Report report) {
        return report.fatal(Location.UNKNOWN, DocumentProblemCode.FILE_UNREADABLE, why, "a file that can be read");
    }

    static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "There is no such file";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return "The file cannot be read" + (reason == null ? ": " + e.getClass().getSimpleName() : ": " + reason);
    }
}
