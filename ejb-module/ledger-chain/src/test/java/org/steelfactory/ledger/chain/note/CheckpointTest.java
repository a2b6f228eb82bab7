package org.steelfactory.ledger.chain.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.ledger.chain.tree.TreeHash;

class CheckpointTest {

    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void isThreeLinesAndComesBackFromThem() throws NoteException {
        SigningKey key = SigningKey.generate("steel-factory/ledger");
        Checkpoint checkpoint =
                new Checkpoint("steel-factory/ledger", 0, TreeHash.of().empty());

        SignedNote note = SignedNote.parse(checkpoint.sign(List.of(key)).toString());
        Checkpoint read = Checkpoint.of(note);

        assertThat(note.text()).isEqualTo("steel-factory/ledger\n0\n" + ROOT + "\n");
        assertThat(note.isSignedBy(key.verifier())).isTrue();
        assertThat(read.origin()).isEqualTo(checkpoint.origin());
        assertThat(read.hasRoot(checkpoint.root())).isTrue();
    }

    @Test
    void mayHaveMoreLinesThatWeDontKnow() throws NoteException {
        assertThat(Checkpoint.of(note("log\n7\n" + ROOT + "\nmore\n")).size()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n",
                "log\n7\n",
                "\n7\n" + ROOT + "\n",
                "log\n07\n" + ROOT + "\n",
                "log\n-7\n" + ROOT + "\n",
                "log\n9999999999999999999\n" + ROOT + "\n",
                "log\n7\nAAAA\n",
                "log\n7\n" + "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=" + "\n",
                "log\n7\n" + ROOT + "\n\nmore\n"
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatExceptionOfType(NoteException.class).isThrownBy(() -> Checkpoint.of(note(text)));
    }

    private static SignedNote note(String text) throws NoteException {
        return SignedNote.sign(text, List.of(SigningKey.generate("log")));
    }
}
