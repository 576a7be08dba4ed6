package org.sensible.incidents.timeline.source;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;

/**
 * The files of an export: a zip, read where it lies and never unpacked, or a folder. Names are parts with slashes
 * between them and lead nowhere; what is read is counted, so that a small zip cannot become a large one. For one thread.
 */
final class ExportArchive implements Closeable {

    /**
     * How much is taken.
     *
     * @param zipBytes of the zip itself
     * @param entries files and folders in it
     * @param expandedBytes of all files in it together
     * @param ratio how many times larger than the zip they may be
     */
    record Limits(long zipBytes, int entries, long expandedBytes, int ratio) {

        static final Limits USUAL = new Limits(512L << 20, 100_000, 4L << 30, 100);
    }

    private final Map<String, Source> files;
    private final Closeable closing;
    private final long mostBytes;
    private long bytes;

    private ExportArchive(Map<String, Source> files, Closeable closing, long mostBytes) {
        this.files = files;
        this.closing = closing;
        this.mostBytes = mostBytes;
    }

    /**
     * @throws InvalidInput where it is neither a zip that can be read nor a folder
     * @throws TooLarge where it says itself that it is larger than the limits
     */
    static ExportArchive open(Path place, Limits limits) throws IOException {
        return Files.isDirectory(place) ? folder(place, limits) : zip(place, limits);
    }

    /** Names of all files, sorted. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /**
     * The file's bytes.
     *
     * @throws TooLarge while reading, once more came out than the limits allow
     */
    InputStream read(String name) throws IOException {
        return new Counting(files.get(name).open());
    }

    /** Counts from nothing again, for another look at the same files. */
    void rewind() {
        bytes = 0;
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }

    private static ExportArchive folder(Path folder, Limits limits) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            Map<String, Source> files = walk.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> normal(folder.relativize(file).toString()),
                            file -> () -> Files.newInputStream(file),
                            (one, other) -> one,
                            TreeMap::new));
            return new ExportArchive(files, () -> {}, limits.expandedBytes());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ExportArchive zip(Path file, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size > limits.zipBytes()) {
            throw new TooLarge(Text.of("incidents.timeline.import.zipTooLarge", limits.zipBytes() >> 20));
        }
        ZipFile zip = opened(file);
        try {
            if (zip.size() > limits.entries()) {
                throw new TooLarge(Text.of("incidents.timeline.import.tooManyEntries", limits.entries(), zip.size()));
            }
            long most = Math.min(limits.expandedBytes(), size * limits.ratio());
            if (zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum() > most) {
                throw tooMuch();
            }
            Map<String, Source> files = new TreeMap<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> files.putIfAbsent(name(entry), () -> zip.getInputStream(entry)));
            return new ExportArchive(files, zip, most);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Names are UTF-8; a zip that was packed again may have them in its machine's own charset. */
    private static ZipFile opened(Path file) throws IOException {
        for (String charset : List.of("UTF-8", "windows-31j", "ISO-8859-1")) {
            if (Charset.isSupported(charset)) {
                try {
                    return new ZipFile(file.toFile(), Charset.forName(charset));
                } catch (ZipException e) {
                    if (!isAboutNames(e)) {
                        break;
                    }
                }
            }
        }
        throw new InvalidInput(null, Text.of("incidents.timeline.import.noZip"));
    }

    private static boolean isAboutNames(ZipException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("entry name") || message.contains("comment");
    }

    private static String name(ZipEntry entry) {
        return normal(entry.getName());
    }

    /** Some packers write backslashes, and some systems take accents apart. */
    private static String normal(String name) {
        return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
    }

    private static TooLarge tooMuch() {
        return new TooLarge(Text.of("incidents.timeline.import.bomb"));
    }

    /** Where the bytes of one file come from. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            count(skipped);
            return skipped;
        }

        private void count(long more) {
            bytes += more;
            if (bytes > mostBytes) {
                throw tooMuch();
            }
        }
    }
}
