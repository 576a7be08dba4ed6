package org.sensible.incidents.timeline.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;

/**
 * What was sent, in a file of this machine until it is closed. A lock beside the file says that somebody still works on it:
 * the operating system lifts it however the process ends, so that the next one knows what was left behind. For one thread
 * at a time.
 */
public final class Upload implements Closeable {

    private static final String PREFIX = "incidents-import-";
    private static final String CONTENT = "content";
    private static final String LOCK = "lock";
    private static final int BUFFER = 1 << 16;
    private static final int MIB_BITS = 20;

    private final String id;
    private final Path folder;
    private final FileChannel lock;

    private Upload(String id, Path folder, FileChannel lock) {
        this.id = id;
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes it to the temporary files of this machine; nothing is left behind where that fails.
     *
     * @param most bytes that are taken
     * @throws TooLarge beyond them
     */
    public static Upload of(InputStream body, long most) throws IOException {
        return in(temporary(), body, most);
    }

    static Upload in(Path place, InputStream body, long most) throws IOException {
        String id = UUID.randomUUID().toString();
        Path folder = Files.createDirectory(place.resolve(PREFIX + id));
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Upload upload = new Upload(id, folder, channel);
        try {
            channel.lock();
            upload.take(body, most);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    /** Ids of those whose process is gone; their files are removed. */
    public static List<String> sweep() throws IOException {
        return sweep(temporary());
    }

    static List<String> sweep(Path place) throws IOException {
        List<String> left = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isLeft(folder)) {
                    remove(folder);
                    left.add(folder.getFileName().toString().substring(PREFIX.length()));
                }
            }
        }
        return left;
    }

    /** Known by this, in the whole cluster. */
    public String id() {
        return id;
    }

    public Path file() {
        return folder.resolve(CONTENT);
    }

    public long size() throws IOException {
        return Files.size(file());
    }

    @Override
    public void close() throws IOException {
        lock.close();
        remove(folder);
    }

    private void take(InputStream body, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long taken = 0;
        try (OutputStream out = Files.newOutputStream(file())) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                taken += read;
                if (taken > most) {
                    throw new TooLarge(Text.of("incidents.timeline.import.uploadTooLarge", (int) (most >> MIB_BITS)));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException held) {
            // By this process itself.
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(CONTENT));
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
