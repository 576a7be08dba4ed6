package org.sensible.incidents.rest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;

/** A body on its way to be read: a temporary file, gone when closed. For one thread. */
final class Upload implements Closeable {

    /** Most bytes that are taken: 20 MiB. */
    static final long MOST_BYTES = 20L << 20;

    private static final int BUFFER = 1 << 16;

    private final Path file;

    private Upload(Path file) {
        this.file = file;
    }

    /** @throws TooLarge beyond {@link #MOST_BYTES}; nothing is left behind then */
    static Upload of(InputStream body) throws IOException {
        Upload upload = new Upload(Files.createTempFile("incidents-import", ".upload"));
        try {
            upload.take(body);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    private void take(InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long taken = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                taken += read;
                if (taken > MOST_BYTES) {
                    throw new TooLarge(Text.of("incidents.timeline.import.uploadTooLarge", MOST_BYTES >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
