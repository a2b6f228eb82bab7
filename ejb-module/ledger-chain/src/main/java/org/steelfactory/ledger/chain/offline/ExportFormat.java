package org.steelfactory.ledger.chain.offline;

import java.nio.charset.StandardCharsets;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.VerifierKey;
import org.steelfactory.ledger.chain.scan.EntryScan;
import org.steelfactory.ledger.chain.scan.JsonText;

/**
 * An export of a ledger: lines of JSON, in UTF-8, each with a line break behind it, and nothing in them that no hash or
 * signature covers.
 *
 * <ul>
 *   <li>{@code {"publicKey":"name+id+base64"}}: the keys, before everything else;
 *   <li>{@code {"hash":"…","previousHash":"…","data":{…}}}: an entry; what was hashed are exactly the bytes between
 *       {@code "data":} and the line's last brace. Where data aren't an entry's canonical JSON, because somebody
 *       tampered with them, they are written as text: {@code {"hash":"…","previousHash":"…","text":"…"}};
 *   <li>{@code {"checkpoint":"…"}}: a signed checkpoint, behind the last entry that it counts.
 * </ul>
 */
public final class ExportFormat {

    static final String HASH = "{\"hash\":\"";
    static final String PREVIOUS_HASH = "\",\"previousHash\":\"";
    static final String DATA = "\",\"data\":";
    static final String CHECKPOINT = "checkpoint";
    static final String PUBLIC_KEY = "publicKey";

    private final EntryScan scan = new EntryScan();

    public static String line(VerifierKey key) {
        return keyLine(key.toString());
    }

    static String keyLine(String key) {
        return "{\"" + PUBLIC_KEY + "\":\"" + JsonText.escaped(key) + "\"}\n";
    }

    public static String line(SignedNote checkpoint) {
        return checkpointLine(checkpoint.toString());
    }

    /** A checkpoint as it is kept, whatever became of it. */
    public static String checkpointLine(String note) {
        return "{\"" + CHECKPOINT + "\":\"" + JsonText.escaped(note) + "\"}\n";
    }

    public String line(LedgerEntry entry) {
        String head = HASH + JsonText.escaped(entry.hash()) + PREVIOUS_HASH + JsonText.escaped(entry.previousHash());
        return isEntry(entry.data())
                ? head + DATA + entry.data() + "}\n"
                : head + "\",\"text\":\"" + JsonText.escaped(entry.data()) + "\"}\n";
    }

    /** Whether a file that begins so can be an export. */
    public static boolean begins(String firstLine) {
        return firstLine.startsWith("{\"" + PUBLIC_KEY + "\":\"")
                || firstLine.startsWith(HASH)
                || firstLine.startsWith("{\"" + CHECKPOINT + "\":\"");
    }

    private boolean isEntry(String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        return scan.read(bytes, 0, bytes.length) && scan.end() == bytes.length;
    }
}
