package org.steelfactory.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SigningKey;

/**
 * The keys that checkpoints of one ledger are signed with, in files that lie outside of the database: the present one,
 * and the one before where it was replaced. Who administers the database alone has neither.
 */
public final class LedgerKeys {

    private static final String NAME = "steel-factory/";

    private final Path folder;
    private final String log;

    /**
     * @param folder {@code STEEL_HOME/keys}
     * @param firstHash hash of the ledger's first entry, which no other ledger has
     */
    public LedgerKeys(Path folder, String firstHash) {
        this.folder = folder;
        this.log = "ledger-" + firstHash.substring(0, 16);
    }

    /** The name that checkpoints of this ledger bear, and its keys. */
    public String origin() {
        return NAME + log;
    }

    /** Of files that belong to this ledger. */
    public String fileName(String suffix) {
        return log + suffix;
    }

    /**
     * The key that signs now, made where there is none yet.
     *
     * @throws IOException when the file can't be read or written, or holds no key of this ledger; the message says which
     */
    public SigningKey present() throws IOException {
        Optional<SigningKey> kept = read(".key");
        return kept.isPresent() ? kept.get() : make();
    }

    /** The key that signed before the present one; empty where it was never replaced. */
    public Optional<SigningKey> previous() throws IOException {
        return read(".previous-key");
    }

    private Optional<SigningKey> read(String suffix) throws IOException {
        Path file = folder.resolve(fileName(suffix));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SigningKey key = SigningKey.parse(Files.readString(file));
            if (!key.verifier().name().equals(origin())) {
                throw new NoteException("it is the key of " + key.verifier().name() + ", this ledger is " + origin());
            }
            return Optional.of(key);
        } catch (NoteException e) {
            throw new IOException("The key " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    private SigningKey make() throws IOException {
        try {
            SigningKey key = SigningKey.generate(origin());
            Files.createDirectories(folder);
            Path fresh = folder.resolve(fileName(".key.new"));
            Files.deleteIfExists(fresh);
            try (var channel = Files.newByteChannel(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                channel.write(StandardCharsets.UTF_8.encode(key.written()));
            }
            Files.move(fresh, folder.resolve(fileName(".key")), StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (NoteException e) {
            throw new IllegalStateException("A ledger's name is fit for a key", e);
        }
    }

    /** Where there are no file modes, the folder's access list goes for what is made in it. */
    private FileAttribute<?>[] ownerOnly() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
