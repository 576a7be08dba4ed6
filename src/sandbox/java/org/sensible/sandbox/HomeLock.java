package org.sensible.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second sandbox off the data of one that runs; the operating system lets go of it when the process ends. */
final class HomeLock implements AutoCloseable {

    private final FileChannel file;

    private HomeLock(FileChannel file) {
        this.file = file;
    }

    static HomeLock take(Path home) throws IOException {
        FileChannel file = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isFree(file)) {
            return new HomeLock(file);
        }
        file.close();
        throw new StartRefused("The data in " + home + " are in use: another sandbox runs on them. Stop it, or choose"
                + " another folder with -Dsandbox.home");
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
