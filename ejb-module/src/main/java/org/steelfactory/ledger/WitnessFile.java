package org.steelfactory.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;

/**
 * A file that remembers each checkpoint, outside of the database. Notes are added at its end and reach the disk before
 * anything else happens; several servers may write it.
 */
public final class WitnessFile {

    /** Longer than any two checkpoints. */
    private static final int TAIL = 8 << 10;

    private final Path file;

    public WitnessFile(Path file) {
        this.file = file;
    }

    public void add(String note) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(note + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Makes this a file of keys, one a line, as {@code ledger verify --public-key} reads it. */
    public void writeKeys(List<String> keys) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, String.join("\n", keys) + "\n");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The last note; empty where there is none.
     *
     * @throws IOException when the file can't be read, or its end is no note
     */
    public Optional<SignedNote> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - TAIL);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from));
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // On until the end.
            }
            String text = new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8);
            // Where the file is longer, its tail begins within some note; after two line breaks and a dash one ends.
            int start = from == 0 ? 0 : Math.max(0, text.indexOf("\n\n", text.indexOf("\n\u2014 ")));
            List<SignedNote> notes = SignedNote.parseAll(text.substring(start));
            return notes.isEmpty() ? Optional.empty() : Optional.of(notes.get(notes.size() - 1));
        } catch (NoteException e) {
            throw new IOException("The witness " + file + " ends with what is no checkpoint: " + e.getMessage(), e);
        }
    }
}
